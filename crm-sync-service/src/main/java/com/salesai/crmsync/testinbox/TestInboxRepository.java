package com.salesai.crmsync.testinbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Test inboxes and their messages in the database. */
@ApplicationScoped
class TestInboxRepository {

  /** Lets two who create the inbox at the same moment do so one after the other. */
  Uni<Void> lock(Mutiny.Session session) {
    return session
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('test-inbox' || current_org_id(), 0)) as text)",
            String.class)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** The inbox or null. */
  Uni<TestInbox> find(Mutiny.Session session, UUID orgId) {
    return session.find(TestInbox.class, orgId);
  }

  Uni<Void> add(Mutiny.Session session, TestInbox inbox) {
    return session.persist(inbox).chain(session::flush);
  }

  Uni<Void> add(Mutiny.Session session, TestInboxMessage message, int keep) {
    return session
        .persist(message)
        .chain(session::flush)
        .chain(
            () ->
                session
                    .createNativeQuery(
                        "delete from test_inbox_message where org_id = current_org_id() and id in ("
                            + "select id from test_inbox_message where org_id = current_org_id()"
                            + " order by id desc offset :keep)")
                    .setParameter("keep", keep)
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> clear(Mutiny.Session session, UUID orgId) {
    return session
        .createMutationQuery("delete from TestInboxMessage where orgId = :org")
        .setParameter("org", orgId)
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<List<TestInboxMessage>> page(
      Mutiny.Session session, UUID orgId, String webhookId, UUID before, int rows) {
    var query =
        session
            .createQuery(
                "from TestInboxMessage where orgId = :org"
                    + (webhookId == null ? "" : " and webhookId = :webhookId")
                    + (before == null ? "" : " and id < :before")
                    + " order by id desc",
                TestInboxMessage.class)
            .setParameter("org", orgId)
            .setMaxResults(rows);
    if (webhookId != null) {
      query.setParameter("webhookId", webhookId);
    }
    if (before != null) {
      query.setParameter("before", before);
    }
    return query.getResultList();
  }
}
