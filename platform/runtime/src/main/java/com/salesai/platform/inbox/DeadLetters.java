package com.salesai.platform.inbox;

import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.messaging.UnreadableEvent;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/**
 * Keeps what a consumer cannot apply: on {@code <topic>.dlq.<consumer>} with the original bytes and
 * the reason in headers, and parked in the database, so that it can be driven again. The record is
 * acknowledged only after both.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 500;

  private final Producer<String, byte[]> producer;
  private final UnitOfWork unitOfWork;
  private final ParkedEvents parked;
  private final Vertx vertx;
  private final MeterRegistry meters;

  DeadLetters(
      Producer<String, byte[]> producer,
      UnitOfWork unitOfWork,
      ParkedEvents parked,
      Vertx vertx,
      MeterRegistry meters) {
    this.producer = producer;
    this.unitOfWork = unitOfWork;
    this.parked = parked;
    this.vertx = vertx;
    this.meters = meters;
  }

  Uni<Void> poison(String consumer, InboxRecord record, Throwable failure) {
    String error = describe(failure);
    LOG.errorf(
        failure instanceof UnreadableEvent ? null : failure,
        "%s cannot apply %s-%d@%d, it is parked: %s",
        consumer,
        record.topic(),
        record.partition(),
        record.offset(),
        error);
    meters.counter("salesai.inbox.poison", "consumer", consumer).increment();
    return park(consumer, record, error).chain(() -> send(consumer, record, "poison", error));
  }

  private Uni<Void> park(String consumer, InboxRecord record, String error) {
    CloudEventHeaders headers;
    try {
      headers = CloudEventHeaders.read(record.headers());
    } catch (UnreadableEvent nameless) {
      // Without organization and aggregate nothing can wait behind it; the dead-letter topic keeps
      // it.
      return Uni.createFrom().voidItem();
    }
    return unitOfWork.run(
        Caller.system(headers.orgId(), headers.correlationId(), headers.id()),
        session -> parked.park(session, consumer, record, headers, "poison", error));
  }

  Uni<Void> send(String consumer, InboxRecord record, String reason, String error) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            record.topic() + ".dlq." + consumer,
            null,
            record.key(),
            record.value(),
            new RecordHeaders(record.headers().toArray()));
    CloudEventHeaders.put(letter.headers(), "dlq_reason", reason);
    CloudEventHeaders.put(letter.headers(), "dlq_error", error);
    CloudEventHeaders.put(letter.headers(), "dlq_topic", record.topic());
    CloudEventHeaders.put(letter.headers(), "dlq_partition", record.partition());
    CloudEventHeaders.put(letter.headers(), "dlq_offset", record.offset());
    CloudEventHeaders.put(letter.headers(), "dlq_at", Instant.now());
    Context context = vertx.getOrCreateContext();
    return Uni.createFrom()
        .emitter(
            emitter ->
                // A producer may block while it looks for the topic: not on the event loop.
                context
                    .executeBlocking(
                        () ->
                            producer.send(
                                letter,
                                (metadata, failure) ->
                                    context.runOnContext(
                                        ignored -> {
                                          if (failure == null) {
                                            emitter.complete(null);
                                          } else {
                                            emitter.fail(failure);
                                          }
                                        })),
                        false)
                    .onFailure(emitter::fail));
  }

  /** Class names help operators here; texts of failures may carry data and stay in the log only. */
  private static String describe(Throwable failure) {
    String text =
        failure instanceof UnreadableEvent ? failure.getMessage() : failure.getClass().getName();
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
