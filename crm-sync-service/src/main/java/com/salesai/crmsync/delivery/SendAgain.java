package com.salesai.crmsync.delivery;

import com.salesai.crmsync.webhook.Endpoints;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What people send: a delivery once more, the held ones of an endpoint, or a test event. The
 * schedule is never forked: a delivery has one next attempt at any time.
 */
@ApplicationScoped
class SendAgain {
  private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  private final UnitOfWork unitOfWork;
  private final Endpoints endpoints;
  private final DeliveryRepository repository;
  private final DeliveryLog log;
  private final EnqueueEvent enqueue;
  private final Clock clock;

  SendAgain(
      UnitOfWork unitOfWork,
      Endpoints endpoints,
      DeliveryRepository repository,
      DeliveryLog log,
      EnqueueEvent enqueue,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.endpoints = endpoints;
    this.repository = repository;
    this.log = log;
    this.enqueue = enqueue;
    this.clock = clock;
  }

  /** Fails with 409 when the delivery is queued or under way, or its endpoint is switched off. */
  Uni<DeliveryView> delivery(Caller caller, UUID id) {
    return unitOfWork.run(
        caller,
        session ->
            log.one(session, caller, id)
                .call(found -> enabled(session, caller, found.endpointId()))
                .chain(() -> repository.replay(session, id, clock.instant()))
                .invoke(SendAgain::refusePending)
                .chain(() -> log.one(session, caller, id)));
  }

  /** Queues the held deliveries created from (inclusive) to (exclusive); absent means no limit. */
  Uni<Long> held(Caller caller, UUID endpoint, Instant from, Instant to) {
    Instant now = clock.instant();
    return unitOfWork.run(
        caller,
        session ->
            enabled(session, caller, endpoint)
                .chain(
                    () ->
                        repository.replayHeld(
                            session,
                            endpoint,
                            from == null ? ALWAYS : from,
                            to == null ? now.plusSeconds(1) : to,
                            now)));
  }

  Uni<DeliveryView> test(Caller caller, UUID endpoint) {
    return unitOfWork.run(
        caller,
        session ->
            enabled(session, caller, endpoint)
                .chain(() -> enqueue.test(session, endpoint))
                .chain(id -> log.one(session, caller, id)));
  }

  private Uni<Void> enabled(Mutiny.Session session, Caller caller, UUID endpoint) {
    return endpoints
        .get(session, caller, endpoint)
        .invoke(
            found -> {
              if (!found.enabled()) {
                throw ProblemException.conflict(
                    "webhook.endpoint-disabled", "The endpoint is switched off. Enable it first.");
              }
            })
        .replaceWithVoid();
  }

  private static void refusePending(boolean changed) {
    if (!changed) {
      throw ProblemException.conflict(
          "webhook.delivery-pending", "This delivery is queued or under way already.");
    }
  }
}
