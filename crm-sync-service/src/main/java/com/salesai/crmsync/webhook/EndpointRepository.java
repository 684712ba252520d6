package com.salesai.crmsync.webhook;

import com.salesai.crmsync.RowKey;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Endpoints and their secrets in the database. */
@ApplicationScoped
class EndpointRepository {

  Uni<Void> add(Mutiny.Session session, WebhookEndpoint endpoint) {
    return session.persist(endpoint).chain(session::flush);
  }

  Uni<Void> add(Mutiny.Session session, WebhookSecret secret) {
    return session.persist(secret).chain(session::flush);
  }

  Uni<Void> flush(Mutiny.Session session) {
    return session.flush();
  }

  /** The endpoint; fails with 404 {@code webhook-endpoint.not-found}. */
  Uni<WebhookEndpoint> get(Mutiny.Session session, UUID orgId, UUID id) {
    return find(session, orgId, id)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("webhook-endpoint"));
  }

  /** The endpoint or null. */
  Uni<WebhookEndpoint> find(Mutiny.Session session, UUID orgId, UUID id) {
    return session.find(WebhookEndpoint.class, new RowKey(orgId, id));
  }

  Uni<List<WebhookEndpoint>> page(Mutiny.Session session, UUID orgId, UUID before, int rows) {
    var query =
        session
            .createQuery(
                "from WebhookEndpoint where orgId = :org"
                    + (before == null ? "" : " and id < :before")
                    + " order by id desc",
                WebhookEndpoint.class)
            .setParameter("org", orgId)
            .setMaxResults(rows);
    if (before != null) {
      query.setParameter("before", before);
    }
    return query.getResultList();
  }

  Uni<Long> count(Mutiny.Session session, UUID orgId) {
    return session
        .createQuery("select count(*) from WebhookEndpoint where orgId = :org", Long.class)
        .setParameter("org", orgId)
        .getSingleResult();
  }

  /** Endpoints, switched off ones too, that want that event, in a stable order. */
  Uni<List<Endpoints.Subscriber>> wanting(
      Mutiny.Session session, String type, String aggregatePattern) {
    return session
        .createNativeQuery(
            "select id, enabled from webhook_endpoint where org_id = current_org_id()"
                + " and (:type = any(events) or :aggregate = any(events) or '*' = any(events))"
                + " order by id",
            Object[].class)
        .setParameter("type", type)
        .setParameter("aggregate", aggregatePattern)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Endpoints.Subscriber((UUID) row[0], (Boolean) row[1]))
                    .toList());
  }

  Uni<Void> remove(Mutiny.Session session, WebhookEndpoint endpoint) {
    return session.remove(endpoint).chain(session::flush);
  }

  /** Secrets that sign at that moment, the current one first. */
  Uni<List<WebhookSecret>> secrets(
      Mutiny.Session session, UUID orgId, UUID endpointId, Instant now) {
    return session
        .createQuery(
            "from WebhookSecret where orgId = :org and endpointId = :endpoint"
                + " and (expiresAt is null or expiresAt > :now) order by createdAt desc, id desc",
            WebhookSecret.class)
        .setParameter("org", orgId)
        .setParameter("endpoint", endpointId)
        .setParameter("now", now)
        .getResultList();
  }

  /** Lets the current secret sign until then, and forgets what has expired. */
  Uni<Void> expireSecrets(
      Mutiny.Session session, UUID orgId, UUID endpointId, Instant now, Instant until) {
    return session
        .createMutationQuery(
            "delete from WebhookSecret where orgId = :org and endpointId = :endpoint and expiresAt <= :now")
        .setParameter("org", orgId)
        .setParameter("endpoint", endpointId)
        .setParameter("now", now)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createMutationQuery(
                        "update WebhookSecret set expiresAt = :until"
                            + " where orgId = :org and endpointId = :endpoint and expiresAt is null")
                    .setParameter("org", orgId)
                    .setParameter("endpoint", endpointId)
                    .setParameter("until", until)
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> succeeded(Mutiny.Session session, UUID id) {
    return session
        .createNativeQuery(
            "update webhook_endpoint set failing_since = null, failures = 0"
                + " where org_id = current_org_id() and id = cast(:id as uuid) and failures > 0")
        .setParameter("id", id.toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Counts a failure; returns failures in a row and since when. */
  Uni<Object[]> failed(Mutiny.Session session, UUID id, Instant now) {
    return session
        .createNativeQuery(
            "update webhook_endpoint set failures = failures + 1,"
                + " failing_since = coalesce(failing_since, cast(:now as timestamptz))"
                + " where org_id = current_org_id() and id = cast(:id as uuid)"
                + " returning failures, cast(extract(epoch from cast(:now as timestamptz) - failing_since) as bigint)",
            Object[].class)
        .setParameter("id", id.toString())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getSingleResultOrNull();
  }

  /**
   * Switches an enabled endpoint off; false when it was off already, so that one notice is sent.
   */
  Uni<Boolean> disable(Mutiny.Session session, UUID id, String reason, Instant now) {
    return session
        .createNativeQuery(
            "update webhook_endpoint set enabled = false, disabled_reason = :reason, version = version + 1,"
                + " disabled_at = cast(:now as timestamptz), updated_at = cast(:now as timestamptz)"
                + " where org_id = current_org_id() and id = cast(:id as uuid) and enabled")
        .setParameter("id", id.toString())
        .setParameter("reason", reason)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  /** A fresh start: the time of failing counts anew from the next failure. */
  Uni<Void> forgetFailures(Mutiny.Session session, UUID id) {
    return succeeded(session, id);
  }
}
