package com.salesai.crmsync.notification;

import com.salesai.crmsync.RowKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Mails of notifications in the database; a state changes only under the lease that was claimed.
 */
@ApplicationScoped
class MailRepository {
  private static final String OF_CLAIM =
      ", lease_token = null, lease_until = null where org_id = current_org_id()"
          + " and id = cast(:id as uuid) and lease_token = cast(:lease as uuid) and status = 'sending'";

  Uni<Void> add(Mutiny.Session session, UUID id, UUID notificationId, UUID memberId, Instant now) {
    return session
        .createNativeQuery(
            "insert into notification_mail (id, notification_id, member_id, next_attempt_at)"
                + " values (cast(:id as uuid), cast(:notification as uuid), cast(:member as uuid),"
                + " cast(:now as timestamptz)) on conflict do nothing")
        .setParameter("id", id.toString())
        .setParameter("notification", notificationId.toString())
        .setParameter("member", memberId == null ? null : memberId.toString())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** The mail of a claim, or null when the lease is lost. */
  Uni<NotificationMail> leased(Mutiny.Session session, MailClaim claim) {
    return session
        .createQuery(
            "from NotificationMail where orgId = :org and id = :id and leaseToken = :lease"
                + " and status = 'sending'",
            NotificationMail.class)
        .setParameter("org", claim.orgId())
        .setParameter("id", claim.id())
        .setParameter("lease", claim.lease())
        .getSingleResultOrNull();
  }

  Uni<Notification> notification(Mutiny.Session session, NotificationMail mail) {
    return session.find(Notification.class, new RowKey(mail.orgId, mail.notificationId));
  }

  /** Ends a mail as sent, expanded or dropped; the problem may be null. */
  Uni<Void> finish(
      Mutiny.Session session, MailClaim claim, String status, String problem, Instant now) {
    return session
        .createNativeQuery(
            "update notification_mail set status = :status, problem = cast(:problem as text),"
                + " finished_at = cast(:at as timestamptz)"
                + OF_CLAIM)
        .setParameter("status", status)
        .setParameter("problem", problem)
        .setParameter("at", now.atOffset(ZoneOffset.UTC))
        .setParameter("id", claim.id().toString())
        .setParameter("lease", claim.lease().toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> later(Mutiny.Session session, MailClaim claim, String problem, Instant next) {
    return session
        .createNativeQuery(
            "update notification_mail set status = 'due', failures = failures + 1,"
                + " problem = cast(:problem as text), next_attempt_at = cast(:at as timestamptz)"
                + OF_CLAIM)
        .setParameter("problem", problem)
        .setParameter("at", next.atOffset(ZoneOffset.UTC))
        .setParameter("id", claim.id().toString())
        .setParameter("lease", claim.lease().toString())
        .executeUpdate()
        .replaceWithVoid();
  }
}
