package com.salesai.gateway.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads back from Kafka what a client missed between two connections. */
@Singleton
class KafkaReplay {
  private static final Logger LOG = Logger.getLogger(KafkaReplay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Partitions are read side by side, so another one may lag behind the last event's time. */
  private static final long LAG_MILLIS = 5_000;

  private final KafkaReader kafka;
  private final EventReader events;
  private final LiveConfig config;

  /** Each needs buffers of its own; after a restart everybody comes at once. */
  private final Semaphore atOnce = new Semaphore(2);

  KafkaReplay(KafkaReader kafka, EventReader events, LiveConfig config) {
    this.kafka = kafka;
    this.events = events;
    this.config = config;
  }

  /**
   * Reads everything after a position, up to now. Blocks: not for an event loop. Around the time of
   * the position some events may come a second time.
   *
   * @param visible what the client may see
   */
  Replay after(Position last, Predicate<LiveEvent> visible) {
    boolean tooOld = System.currentTimeMillis() - last.timestamp() > config.resumeAge().toMillis();
    if (tooOld || !atOnce.tryAcquire()) {
      return Replay.TOO_MUCH;
    }
    try (KafkaConsumer<String, byte[]> consumer = kafka.consumer("gateway-live-resume")) {
      return read(consumer, last, visible);
    } catch (KafkaException e) {
      LOG.warnf("cannot resume a live stream: %s", e.getMessage());
      return Replay.TOO_MUCH;
    } finally {
      atOnce.release();
    }
  }

  private Replay read(
      KafkaConsumer<String, byte[]> consumer, Position last, Predicate<LiveEvent> visible) {
    List<TopicPartition> partitions = kafka.partitions(consumer);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    start(consumer, partitions, last, ends);
    List<LiveEvent> missed = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        events.read(record).filter(visible).ifPresent(missed::add);
      }
      if (missed.size() > config.resumeEvents() || System.nanoTime() - deadline > 0) {
        return Replay.TOO_MUCH;
      }
    }
    Map<TopicPartition, Long> readTo = new HashMap<>();
    partitions.forEach(p -> readTo.put(p, consumer.position(p)));
    missed.sort(Comparator.comparingLong(event -> event.position().timestamp()));
    return new Replay(true, missed, readTo);
  }

  private static void start(
      KafkaConsumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      Position last,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(p -> times.put(p, Math.max(0, last.timestamp() - LAG_MILLIS)));
    Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      long offset =
          partition.equals(last.partition())
              ? last.offset() + 1
              : Optional.ofNullable(offsets.get(partition))
                  .map(OffsetAndTimestamp::offset)
                  .orElse(ends.get(partition));
      consumer.seek(partition, Math.min(offset, ends.get(partition)));
    }
  }
}
