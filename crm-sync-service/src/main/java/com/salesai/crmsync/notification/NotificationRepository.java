package com.salesai.crmsync.notification;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notifications in the database. A person sees those to them and those to a role they have. */
@ApplicationScoped
class NotificationRepository {
  private static final String OWN =
      " n.orgId = :org and n.bell and (n.recipientId = :me or n.role in :roles)";
  private static final String READ =
      " left join NotificationRead r on r.orgId = n.orgId and r.notificationId = n.id and r.memberId = :me";

  /** A notification and when the reader read it, if so. */
  record Entry(Notification notification, Instant readAt) {}

  Uni<Void> add(Mutiny.Session session, Notification notification) {
    return session.persist(notification).chain(session::flush);
  }

  Uni<List<Entry>> page(
      Mutiny.Session session, Caller caller, boolean unreadOnly, UUID before, int rows) {
    var query =
        session
            .createQuery(
                "select n, r.readAt from Notification n"
                    + READ
                    + " where"
                    + OWN
                    + (unreadOnly ? " and r.readAt is null" : "")
                    + (before == null ? "" : " and n.id < :before")
                    + " order by n.id desc",
                Object[].class)
            .setParameter("org", caller.orgId())
            .setParameter("me", caller.userId())
            .setParameter("roles", roles(caller))
            .setMaxResults(rows);
    if (before != null) {
      query.setParameter("before", before);
    }
    return query
        .getResultList()
        .map(
            found ->
                found.stream()
                    .map(row -> new Entry((Notification) row[0], (Instant) row[1]))
                    .toList());
  }

  Uni<Long> unread(Mutiny.Session session, Caller caller) {
    return session
        .createQuery(
            "select count(*) from Notification n" + READ + " where" + OWN + " and r.readAt is null",
            Long.class)
        .setParameter("org", caller.orgId())
        .setParameter("me", caller.userId())
        .setParameter("roles", roles(caller))
        .getSingleResult();
  }

  /** True when there is such a notification for the caller. */
  Uni<Boolean> isOwn(Mutiny.Session session, Caller caller, UUID id) {
    return session
        .createQuery(
            "select count(*) from Notification n where" + OWN + " and n.id = :id", Long.class)
        .setParameter("org", caller.orgId())
        .setParameter("me", caller.userId())
        .setParameter("roles", roles(caller))
        .setParameter("id", id)
        .getSingleResult()
        .map(count -> count > 0);
  }

  Uni<Void> markRead(Mutiny.Session session, Caller caller, UUID id, Instant now) {
    return session
        .createNativeQuery(
            "insert into notification_read (notification_id, member_id, read_at)"
                + " values (cast(:id as uuid), cast(:me as uuid), cast(:now as timestamptz))"
                + " on conflict do nothing")
        .setParameter("id", id.toString())
        .setParameter("me", caller.userId().toString())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> markAllRead(Mutiny.Session session, Caller caller, Instant now) {
    return session
        .createNativeQuery(
            "insert into notification_read (notification_id, member_id, read_at)"
                + " select id, cast(:me as uuid), cast(:now as timestamptz) from notification"
                + " where org_id = current_org_id() and bell"
                + " and (recipient_id = cast(:me as uuid) or role = any(string_to_array(:roles, ',')))"
                + " on conflict do nothing")
        .setParameter("me", caller.userId().toString())
        .setParameter("roles", String.join(",", roles(caller)))
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static List<String> roles(Caller caller) {
    return Stream.of(Role.values()).filter(caller::has).map(Role::key).toList();
  }
}
