package com.salesai.analytics.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One event of the log.
 *
 * @param type short name, such as {@code lead.captured}
 * @param subject id of the aggregate it happened to
 * @param seq its number within the aggregate, from 1
 * @param occurredAt when the producer wrote it to its outbox
 * @param publishedAt timestamp of the Kafka record
 * @param receivedAt when this service took it
 * @param data the payload: facts and ids, no personal data
 */
record EventView(
    UUID id,
    String type,
    String source,
    UUID subject,
    long seq,
    Instant occurredAt,
    Instant publishedAt,
    Instant receivedAt,
    String traceId,
    UUID correlationId,
    UUID causationId,
    JsonNode data) {}
