package com.salesai.analytics.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One event on its way from the outbox of its service to its effect here.
 *
 * @param type short name, such as {@code lead.captured}
 * @param seq its number within its aggregate, from 1
 * @param relation {@code own}: it happened to the aggregate asked for; {@code caused}: an own event
 *     led to it; {@code request}: the same request made it
 * @param occurredAt when the producer wrote it to its outbox, in the transaction of the request
 * @param publishedAt timestamp of the Kafka record
 * @param receivedAt when the consumer took the record
 * @param consumedAt when its effect was written
 * @param consumer stable name of the consumer
 * @param traceId W3C trace id of the request
 * @param hops the same times as durations
 */
record TrailStep(
    UUID eventId,
    String type,
    UUID subject,
    long seq,
    String source,
    String relation,
    Instant occurredAt,
    Instant publishedAt,
    Instant receivedAt,
    Instant consumedAt,
    String consumer,
    String traceId,
    UUID correlationId,
    UUID causationId,
    List<Hop> hops) {

  static TrailStep of(TrailRow row) {
    return new TrailStep(
        row.eventId(),
        row.type(),
        row.subject(),
        row.seq(),
        row.source(),
        row.relation(),
        row.occurredAt(),
        row.publishedAt(),
        row.receivedAt(),
        row.consumedAt(),
        row.consumer(),
        row.traceId(),
        row.correlationId(),
        row.causationId(),
        Hop.of(row));
  }
}
