package com.salesai.crmsync.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint as the API shows it.
 *
 * @param enabled false: nothing is sent; events are held and can be replayed for 90 days
 * @param disabledReason {@code gone} (the receiver answered 410) or {@code failing} (for too long)
 *     when the service switched it off
 * @param failingSince first failure since the last success, absent while healthy
 * @param secret signing secret, only in the answer that creates it
 */
@Schema(name = "WebhookEndpoint")
public record EndpointView(
    UUID id,
    String url,
    List<String> events,
    String description,
    boolean enabled,
    String disabledReason,
    Instant disabledAt,
    Instant failingSince,
    Instant createdAt,
    Instant updatedAt,
    String secret) {

  static EndpointView of(WebhookEndpoint endpoint) {
    return with(endpoint, null);
  }

  static EndpointView with(WebhookEndpoint endpoint, String secret) {
    return new EndpointView(
        endpoint.id,
        endpoint.url,
        List.of(endpoint.events),
        endpoint.description,
        endpoint.enabled,
        endpoint.disabledReason,
        endpoint.disabledAt,
        endpoint.failingSince,
        endpoint.createdAt,
        endpoint.updatedAt,
        secret);
  }
}
