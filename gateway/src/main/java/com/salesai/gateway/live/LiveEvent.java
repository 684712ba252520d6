package com.salesai.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event on its way to the clients.
 *
 * @param position where it stands in Kafka
 * @param orgId organization it belongs to
 * @param type short name, for example {@code lead.scored}
 * @param subject id of the aggregate
 * @param time when it happened, RFC 3339
 * @param data the event's facts
 * @param ownership whose record it is about; null when it does not say
 * @param audience whom a notification is for; null for every other event
 */
record LiveEvent(
    Position position,
    UUID orgId,
    String type,
    String subject,
    String time,
    JsonNode data,
    Ownership ownership,
    Audience audience) {

  /**
   * Whose a record is; both null when nobody's.
   *
   * @param ownerId member
   * @param teamId team
   */
  record Ownership(UUID ownerId, UUID teamId) {
    boolean isUnassigned() {
      return ownerId == null && teamId == null;
    }
  }

  /**
   * Whom a notification is for: one of the two is null.
   *
   * @param recipientId a member
   * @param role everybody of that role
   */
  record Audience(UUID recipientId, String role) {}
}
