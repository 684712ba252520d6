package com.salesai.crmsync.webhook;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An address that events are sent to. Its health changes by attempts, not by people's edits. */
@Entity
@Table(name = "webhook_endpoint")
@IdClass(RowKey.class)
class WebhookEndpoint {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  String url;
  String[] events;
  String description;
  boolean enabled;

  @Column(name = "disabled_reason")
  String disabledReason;

  @Column(name = "disabled_at")
  Instant disabledAt;

  @Column(name = "failing_since", insertable = false, updatable = false)
  Instant failingSince;

  @Version int version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static WebhookEndpoint create(
      UUID orgId, UUID id, String url, List<String> events, String description, Instant now) {
    WebhookEndpoint endpoint = new WebhookEndpoint();
    endpoint.orgId = orgId;
    endpoint.id = id;
    endpoint.url = url;
    endpoint.events = events.toArray(String[]::new);
    endpoint.description = description;
    endpoint.enabled = true;
    endpoint.createdAt = now;
    endpoint.updatedAt = now;
    return endpoint;
  }

  /** A person's decision replaces whatever the service decided before. */
  void enable(boolean on, Instant now) {
    if (enabled != on) {
      enabled = on;
      disabledReason = null;
      disabledAt = on ? null : now;
    }
  }
}
