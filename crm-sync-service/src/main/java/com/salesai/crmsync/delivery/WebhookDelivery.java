package com.salesai.crmsync.delivery;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One event for one endpoint, read only: its state changes by guarded statements. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
@IdClass(RowKey.class)
class WebhookDelivery {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "endpoint_id")
  UUID endpointId;

  @Column(name = "event_id")
  UUID eventId;

  String type;

  @Column(name = "aggregate_id")
  UUID aggregateId;

  long seq;
  byte[] body;
  String status;
  int failures;
  boolean replay;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  @Column(name = "lease_token")
  UUID leaseToken;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "finished_at")
  Instant finishedAt;
}
