package com.salesai.crmsync.notification;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a member, or everybody with a role, is told. */
@Entity
@Table(name = "notification")
@IdClass(RowKey.class)
class Notification {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "recipient_id")
  UUID recipientId;

  String role;
  String kind;

  @Column(name = "title_key")
  String titleKey;

  /** JSON object of texts. */
  @Column(name = "title_params")
  String titleParams;

  String link;
  String severity;
  boolean bell;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "created_at")
  Instant createdAt;
}
