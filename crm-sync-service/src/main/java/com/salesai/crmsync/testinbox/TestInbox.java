package com.salesai.crmsync.testinbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The test inbox of an organization. Who knows the token may put messages into it. */
@Entity
@Table(name = "test_inbox")
class TestInbox {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Column(name = "endpoint_id")
  UUID endpointId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Column(name = "created_at")
  Instant createdAt;
}
