package com.salesai.crmsync.testinbox;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A webhook that arrived in a test inbox, as it arrived. */
@Entity
@Table(name = "test_inbox_message")
@IdClass(RowKey.class)
class TestInboxMessage {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "webhook_id")
  String webhookId;

  @Column(name = "webhook_timestamp")
  String webhookTimestamp;

  @Column(name = "webhook_signature")
  String webhookSignature;

  boolean verified;
  String problem;
  String body;
}
