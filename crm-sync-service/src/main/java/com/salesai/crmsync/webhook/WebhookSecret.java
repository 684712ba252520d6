package com.salesai.crmsync.webhook;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signing secret, sealed. The current one has no expiry. */
@Entity
@Table(name = "webhook_secret")
@IdClass(RowKey.class)
class WebhookSecret {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "endpoint_id")
  UUID endpointId;

  byte[] sealed;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;
}
