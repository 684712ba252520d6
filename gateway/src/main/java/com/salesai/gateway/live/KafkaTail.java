package com.salesai.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Follows the end of all topics, on one thread of its own, and survives Kafka being away. */
@Singleton
class KafkaTail {
  private static final Logger LOG = Logger.getLogger(KafkaTail.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaReader kafka;
  private final EventReader events;
  private final LiveHub hub;
  private final LiveConfig config;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile KafkaConsumer<String, byte[]> consumer;
  private boolean waiting;

  KafkaTail(KafkaReader kafka, EventReader events, LiveHub hub, LiveConfig config) {
    this.kafka = kafka;
    this.events = events;
    this.hub = hub;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    Thread thread = new Thread(this::run, "live-tail");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    stop.countDown();
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }

  private void run() {
    do {
      try (KafkaConsumer<String, byte[]> opened = kafka.consumer("gateway-live")) {
        consumer = opened;
        follow(opened);
      } catch (WakeupException stopped) {
        LOG.debug("live tail stops");
      } catch (KafkaException e) {
        note(e);
      } catch (RuntimeException e) {
        LOG.error("live tail failed, starts again", e);
      }
    } while (!isStopped(2, TimeUnit.SECONDS));
  }

  private void follow(KafkaConsumer<String, byte[]> opened) {
    Set<TopicPartition> assigned = new HashSet<>();
    long refreshAt = System.nanoTime();
    while (!isStopped(0, TimeUnit.SECONDS)) {
      if (System.nanoTime() - refreshAt >= 0) {
        boolean found = assign(opened, assigned);
        // Topics are made while the platform starts: look more often until they are there.
        refreshAt =
            System.nanoTime() + (found ? config.refresh() : Duration.ofSeconds(2)).toNanos();
      }
      if (assigned.isEmpty()) {
        isStopped(1, TimeUnit.SECONDS);
      } else {
        opened.poll(POLL).forEach(record -> events.read(record).ifPresent(hub::publish));
      }
    }
  }

  /** Takes new partitions in: from their end at the start, from their beginning later on. */
  private boolean assign(KafkaConsumer<String, byte[]> opened, Set<TopicPartition> assigned) {
    List<TopicPartition> all = kafka.partitions(opened);
    List<TopicPartition> fresh = new ArrayList<>(all);
    fresh.removeAll(assigned);
    if (!fresh.isEmpty()) {
      boolean first = assigned.isEmpty();
      assigned.addAll(all);
      opened.assign(assigned);
      if (first) {
        opened.seekToEnd(fresh);
      } else {
        opened.seekToBeginning(fresh);
      }
      // Seeking is lazy: without this, what comes before the first poll would be skipped.
      fresh.forEach(opened::position);
      LOG.infof("live stream follows %d partitions", assigned.size());
    }
    waiting = false;
    return all.stream().map(TopicPartition::topic).distinct().count() == config.topics().size();
  }

  private void note(KafkaException e) {
    if (!waiting) {
      LOG.warnf("live stream waits for Kafka: %s", e.getMessage());
      waiting = true;
    }
  }

  private boolean isStopped(long wait, TimeUnit unit) {
    try {
      return stop.await(wait, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
