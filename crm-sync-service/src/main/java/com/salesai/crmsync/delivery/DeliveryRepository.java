package com.salesai.crmsync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Deliveries and attempts in the database. Every change of state names the state it starts from.
 */
@ApplicationScoped
class DeliveryRepository {
  private static final String ENQUEUE =
      "select webhook_enqueue(cast(:id as uuid), cast(:endpoint as uuid), cast(:event as uuid), :type,"
          + " cast(:aggregate as uuid), :seq, :body, cast(:trace as text), :enabled,"
          + " cast(:now as timestamptz))";
  private static final String OF_CLAIM =
      ", lease_token = null, lease_until = null where org_id = current_org_id()"
          + " and id = cast(:id as uuid) and lease_token = cast(:lease as uuid) and status = 'delivering'";

  /** What goes into the queue; {@code enabled} false means it is held at once. */
  record Entry(
      UUID id,
      UUID endpointId,
      UUID eventId,
      String type,
      UUID aggregateId,
      long seq,
      byte[] body,
      String traceparent,
      boolean enabled) {}

  /** Queues an event for an endpoint, once. */
  Uni<Void> enqueue(Mutiny.Session session, Entry entry, Instant now) {
    return session
        .createNativeQuery(ENQUEUE, Boolean.class)
        .setParameter("id", entry.id().toString())
        .setParameter("endpoint", entry.endpointId().toString())
        .setParameter("event", entry.eventId().toString())
        .setParameter("type", entry.type())
        .setParameter("aggregate", entry.aggregateId().toString())
        .setParameter("seq", entry.seq())
        .setParameter("body", entry.body())
        .setParameter("trace", entry.traceparent())
        .setParameter("enabled", entry.enabled())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getSingleResult()
        .replaceWithVoid();
  }

  /** The delivery of a claim, or null when the lease is lost. */
  Uni<WebhookDelivery> leased(Mutiny.Session session, Claim claim) {
    return session
        .createQuery(
            "from WebhookDelivery where orgId = :org and id = :id and leaseToken = :lease"
                + " and status = 'delivering'",
            WebhookDelivery.class)
        .setParameter("org", claim.orgId())
        .setParameter("id", claim.deliveryId())
        .setParameter("lease", claim.lease())
        .getSingleResultOrNull();
  }

  Uni<Void> add(Mutiny.Session session, WebhookAttempt attempt) {
    return session.persist(attempt).chain(session::flush);
  }

  Uni<Boolean> delivered(Mutiny.Session session, Claim claim, Instant now) {
    return advance(
        session,
        claim,
        "status = 'delivered', next_attempt_at = null, finished_at = cast(:at as timestamptz)",
        now);
  }

  Uni<Boolean> waiting(Mutiny.Session session, Claim claim, Instant next) {
    return advance(
        session,
        claim,
        "status = 'waiting', failures = failures + 1, next_attempt_at = cast(:at as timestamptz)",
        next);
  }

  Uni<Boolean> hold(Mutiny.Session session, Claim claim, Instant now) {
    return advance(
        session,
        claim,
        "status = 'held', failures = failures + 1, next_attempt_at = null,"
            + " finished_at = cast(:at as timestamptz)",
        now);
  }

  private static Uni<Boolean> advance(
      Mutiny.Session session, Claim claim, String change, Instant at) {
    return session
        .createNativeQuery("update webhook_delivery set " + change + OF_CLAIM)
        .setParameter("id", claim.deliveryId().toString())
        .setParameter("lease", claim.lease().toString())
        .setParameter("at", at.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  /** Lets the next event of the aggregate go and wakes the worker. */
  Uni<Void> release(Mutiny.Session session, UUID endpoint, UUID aggregate, Instant now) {
    return session
        .createNativeQuery(
            "select cast(webhook_release(cast(:endpoint as uuid), cast(:aggregate as uuid),"
                + " cast(:now as timestamptz)) as text)",
            String.class)
        .setParameter("endpoint", endpoint.toString())
        .setParameter("aggregate", aggregate.toString())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getSingleResult()
        .replaceWithVoid();
  }

  /** Sends again now; false when the delivery is queued or under way already. */
  Uni<Boolean> replay(Mutiny.Session session, UUID id, Instant now) {
    return session
        .createNativeQuery(
            "update webhook_delivery set replay = replay or status <> 'waiting',"
                + " failures = case when status = 'waiting' then failures else 0 end, status = 'due',"
                + " next_attempt_at = cast(:now as timestamptz), finished_at = null"
                + " where org_id = current_org_id() and id = cast(:id as uuid)"
                + " and status in ('delivered', 'held', 'waiting')")
        .setParameter("id", id.toString())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .call(() -> wake(session))
        .map(rows -> rows == 1);
  }

  /** Puts held deliveries of that time back into the queue and returns how many. */
  Uni<Long> replayHeld(
      Mutiny.Session session, UUID endpoint, Instant from, Instant to, Instant now) {
    return session
        .createNativeQuery(
            "select webhook_replay(cast(:endpoint as uuid), cast(:from as timestamptz),"
                + " cast(:to as timestamptz), cast(:now as timestamptz))",
            Long.class)
        .setParameter("endpoint", endpoint.toString())
        .setParameter("from", from.atOffset(ZoneOffset.UTC))
        .setParameter("to", to.atOffset(ZoneOffset.UTC))
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getSingleResult();
  }

  private static Uni<String> wake(Mutiny.Session session) {
    return session
        .createNativeQuery("select cast(pg_notify('webhook', '') as text)", String.class)
        .getSingleResult();
  }

  Uni<WebhookDelivery> find(Mutiny.Session session, UUID orgId, UUID id) {
    return session
        .createQuery("from WebhookDelivery where orgId = :org and id = :id", WebhookDelivery.class)
        .setParameter("org", orgId)
        .setParameter("id", id)
        .getSingleResultOrNull();
  }

  /** A page of the log, newest first. */
  Uni<List<WebhookDelivery>> page(
      Mutiny.Session session, UUID orgId, DeliveryFilter filter, int rows) {
    var query =
        session
            .createQuery(
                "from WebhookDelivery where orgId = :org"
                    + filter.conditions()
                    + " order by id desc",
                WebhookDelivery.class)
            .setParameter("org", orgId)
            .setMaxResults(rows);
    filter.parameters().forEach(query::setParameter);
    return query.getResultList();
  }

  /** All attempts of these deliveries in the order they were made. */
  Uni<List<WebhookAttempt>> attempts(Mutiny.Session session, UUID orgId, List<UUID> deliveries) {
    if (deliveries.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return session
        .createQuery(
            "from WebhookAttempt where orgId = :org and deliveryId in :deliveries order by id",
            WebhookAttempt.class)
        .setParameter("org", orgId)
        .setParameter("deliveries", deliveries)
        .getResultList();
  }
}
