package com.salesai.crmsync.testinbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organization's test inbox.
 *
 * @param endpointId its webhook endpoint, which wants every event
 */
@Schema(name = "WebhookTestInbox")
record TestInboxView(UUID endpointId, Instant createdAt) {
  static TestInboxView of(TestInbox inbox) {
    return new TestInboxView(inbox.endpointId, inbox.createdAt);
  }
}
