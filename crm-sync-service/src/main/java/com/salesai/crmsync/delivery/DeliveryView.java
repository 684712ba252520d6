package com.salesai.crmsync.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery as the log shows it.
 *
 * @param eventId the event, also the {@code webhook-id} of every attempt
 * @param subject id of the record that the event is about
 * @param status {@code due}, {@code delivering}, {@code delivered}, {@code waiting} (for its next
 *     attempt) or {@code held} (given up for now; can be replayed for 90 days)
 * @param nextAttemptAt absent when finished, or behind an earlier event of the same record
 * @param attempts what was tried, oldest first
 */
@Schema(name = "WebhookDelivery")
record DeliveryView(
    UUID id,
    UUID endpointId,
    UUID eventId,
    String type,
    UUID subject,
    String status,
    List<AttemptView> attempts,
    Instant nextAttemptAt,
    Instant createdAt,
    Instant finishedAt) {

  /**
   * One attempt.
   *
   * @param status HTTP status, absent when no answer came
   * @param error kind and sentence, absent when delivered
   * @param responseSnippet first 1000 bytes of the answer as text
   * @param replay true when a person sent it again
   */
  @Schema(name = "WebhookAttempt")
  record AttemptView(
      Instant at,
      Integer status,
      int latencyMs,
      String error,
      String responseSnippet,
      boolean replay) {

    static AttemptView of(WebhookAttempt attempt) {
      return new AttemptView(
          attempt.attemptedAt,
          attempt.status,
          attempt.latencyMs,
          attempt.error,
          attempt.responseSnippet,
          attempt.replay);
    }
  }

  static DeliveryView of(WebhookDelivery delivery, List<WebhookAttempt> attempts) {
    return new DeliveryView(
        delivery.id,
        delivery.endpointId,
        delivery.eventId,
        delivery.type,
        delivery.aggregateId,
        delivery.status,
        attempts.stream().map(AttemptView::of).toList(),
        delivery.nextAttemptAt,
        delivery.createdAt,
        delivery.finishedAt);
  }
}
