package com.salesai.analytics.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One audit record.
 *
 * @param actorId member id or client id; absent for the system
 * @param actorKind member, partner or system
 * @param action subject and past tense, such as {@code webhook-endpoint.created}
 * @param traceId W3C trace id of the request that did it
 */
record AuditView(
    UUID id,
    String actorId,
    String actorKind,
    String action,
    String targetType,
    String targetId,
    List<Change> changes,
    Instant occurredAt,
    String traceId) {

  /** A field with its value before and after; secrets and personal data are never shown. */
  record Change(String field, String before, String after) {}
}
