package com.salesai.crmsync.delivery;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One try to deliver, and what came of it. */
@Entity
@Table(name = "webhook_attempt")
@IdClass(RowKey.class)
class WebhookAttempt {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "delivery_id")
  UUID deliveryId;

  @Column(name = "attempted_at")
  Instant attemptedAt;

  boolean replay;
  Integer status;
  String error;

  @Column(name = "latency_ms")
  int latencyMs;

  @Column(name = "response_snippet")
  String responseSnippet;
}
