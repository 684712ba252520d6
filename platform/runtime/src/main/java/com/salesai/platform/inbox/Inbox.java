package com.salesai.platform.inbox;

import com.salesai.platform.persistence.DatabaseFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The one way for events to come in. The effect and the note that the event was processed are one
 * transaction; a record is acknowledged only after its effect is committed or it is parked with its
 * original bytes. Within an aggregate events apply in order; other aggregates go on.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final long FIRST_PAUSE_MS = 200;
  private static final long LONGEST_PAUSE_MS = 15_000;

  private final InboxDelivery delivery;
  private final DeadLetters deadLetters;
  private final ContextTimer timer;
  private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

  Inbox(InboxDelivery delivery, DeadLetters deadLetters, ContextTimer timer) {
    this.delivery = delivery;
    this.deadLetters = deadLetters;
    this.timer = timer;
  }

  /**
   * Tells which handler applies a consumer's events, at start-up: parked events are handed back to
   * it when they are due.
   *
   * @param consumer stable name, part of the inbox key: a new name starts from the beginning
   */
  public void register(String consumer, EventHandler handler) {
    handlers.put(consumer, handler);
  }

  /** Takes one record; to be returned from the channel method. Never fails for bad input. */
  public Uni<Void> receive(String consumer, ConsumerRecord<String, byte[]> record) {
    return attempt(consumer, InboxRecord.of(record), FIRST_PAUSE_MS);
  }

  EventHandler handler(String consumer) {
    EventHandler handler = handlers.get(consumer);
    if (handler == null) {
      throw new IllegalStateException("No handler is registered for consumer " + consumer);
    }
    return handler;
  }

  private Uni<Void> attempt(String consumer, InboxRecord record, long pause) {
    return Uni.createFrom()
        .deferred(() -> delivery.deliver(consumer, record, handler(consumer)))
        .onFailure(failure -> !retryable(failure))
        .recoverWithUni(failure -> deadLetters.poison(consumer, record, failure))
        .onFailure()
        .recoverWithUni(failure -> again(consumer, record, pause, failure));
  }

  private Uni<Void> again(String consumer, InboxRecord record, long pause, Throwable failure) {
    LOG.warnf(
        "%s cannot take %s-%d@%d now, next try in %d ms: %s",
        consumer, record.topic(), record.partition(), record.offset(), pause, failure.toString());
    return timer
        .pause(pause)
        .chain(() -> attempt(consumer, record, Math.min(pause * 2, LONGEST_PAUSE_MS)));
  }

  static boolean retryable(Throwable failure) {
    return DatabaseFailure.isRetryable(failure) || failure instanceof KafkaException;
  }
}
