package com.salesai.analytics.trail;

import java.time.Instant;
import java.util.UUID;

/** An event of a trail as the database tells it. */
record TrailRow(
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
    UUID causationId) {}
