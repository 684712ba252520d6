package com.salesai.platform.inbox;

import com.salesai.contracts.Event;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.tenancy.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as its consumer sees it.
 *
 * @param traceparent W3C trace context of the record, or null
 * @param publishedAt timestamp of the Kafka record, or null
 * @param receivedAt when this service first took the record, also when it was parked since; or null
 */
public record ReceivedEvent(
    CloudEventHeaders headers,
    Event payload,
    String traceparent,
    Instant publishedAt,
    Instant receivedAt) {

  public UUID id() {
    return headers.id();
  }

  public String type() {
    return headers.type();
  }

  public UUID subject() {
    return headers.subject();
  }

  public UUID orgId() {
    return headers.orgId();
  }

  public Instant time() {
    return headers.time();
  }

  /** Who acts when the event causes further changes: the system, in the event's organization. */
  public Caller caller() {
    return Caller.system(headers.orgId(), headers.correlationId(), headers.id());
  }
}
