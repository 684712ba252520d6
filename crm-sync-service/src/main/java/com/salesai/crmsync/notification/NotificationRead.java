package com.salesai.crmsync.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a member has read a notification. */
@Entity
@Table(name = "notification_read")
@IdClass(NotificationRead.Key.class)
class NotificationRead {
  record Key(UUID orgId, UUID memberId, UUID notificationId) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id
  @Column(name = "member_id")
  UUID memberId;

  @Id
  @Column(name = "notification_id")
  UUID notificationId;

  @Column(name = "read_at")
  Instant readAt;
}
