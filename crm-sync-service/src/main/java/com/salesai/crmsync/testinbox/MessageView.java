package com.salesai.crmsync.testinbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A received webhook.
 *
 * @param webhookId header {@code webhook-id}: the id of the event
 * @param timestamp header {@code webhook-timestamp}, seconds
 * @param signature header {@code webhook-signature}
 * @param verified true when the official Standard Webhooks library accepted it on arrival
 * @param problem why not, in its words
 * @param body exactly what was signed
 */
@Schema(name = "WebhookTestMessage")
record MessageView(
    UUID id,
    Instant receivedAt,
    String webhookId,
    String timestamp,
    String signature,
    boolean verified,
    String problem,
    String body) {

  static MessageView of(TestInboxMessage message) {
    return new MessageView(
        message.id,
        message.receivedAt,
        message.webhookId,
        message.webhookTimestamp,
        message.webhookSignature,
        message.verified,
        message.problem,
        message.body);
  }
}
