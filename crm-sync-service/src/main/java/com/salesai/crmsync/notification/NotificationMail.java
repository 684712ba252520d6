package com.salesai.crmsync.notification;

import com.salesai.crmsync.RowKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail to send: to one member, or still to all members of the notification's role. */
@Entity
@Table(name = "notification_mail")
@IdClass(RowKey.class)
class NotificationMail {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "notification_id")
  UUID notificationId;

  @Column(name = "member_id")
  UUID memberId;

  String status;
  int failures;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  @Column(name = "lease_token")
  UUID leaseToken;

  String problem;
}
