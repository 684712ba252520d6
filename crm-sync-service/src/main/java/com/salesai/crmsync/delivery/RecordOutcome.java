package com.salesai.crmsync.delivery;

import com.salesai.crmsync.webhook.EndpointHealth;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Writes the attempt and the delivery's next state in one transaction. */
@ApplicationScoped
class RecordOutcome {
  private static final Logger LOG = Logger.getLogger(RecordOutcome.class);

  private final UnitOfWork unitOfWork;
  private final DeliveryRepository repository;
  private final EndpointHealth health;
  private final Clock clock;

  RecordOutcome(
      UnitOfWork unitOfWork, DeliveryRepository repository, EndpointHealth health, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.health = health;
    this.clock = clock;
  }

  Uni<Void> run(Caller system, Claim claim, WebhookDelivery delivery, Outcome outcome) {
    Instant now = clock.instant();
    return unitOfWork.run(
        system,
        session ->
            repository
                .add(session, attempt(delivery, outcome, now))
                .chain(() -> advance(session, claim, delivery, outcome, now))
                .chain(
                    held ->
                        held ? follow(session, system, delivery, outcome, now) : lost(delivery)));
  }

  private static WebhookAttempt attempt(WebhookDelivery delivery, Outcome outcome, Instant now) {
    WebhookAttempt attempt = new WebhookAttempt();
    attempt.orgId = delivery.orgId;
    attempt.id = Ids.next();
    attempt.deliveryId = delivery.id;
    attempt.attemptedAt = now;
    attempt.replay = delivery.replay;
    attempt.status = outcome.status();
    attempt.error = outcome.error();
    attempt.latencyMs = (int) outcome.latency().toMillis();
    attempt.responseSnippet = outcome.responseSnippet();
    return attempt;
  }

  /** The next state; false when another worker holds the delivery by now. */
  private Uni<Boolean> advance(
      Mutiny.Session session, Claim claim, WebhookDelivery delivery, Outcome outcome, Instant now) {
    if (outcome.isDelivered()) {
      return repository.delivered(session, claim, now);
    }
    Optional<Instant> next =
        outcome.isGone()
            ? Optional.empty()
            : RetrySchedule.next(
                delivery.failures + 1,
                now,
                ThreadLocalRandom.current().nextDouble(),
                outcome.retryAfter());
    return next.isPresent()
        ? repository.waiting(session, claim, next.get())
        : repository.hold(session, claim, now);
  }

  private Uni<Void> follow(
      Mutiny.Session session,
      Caller system,
      WebhookDelivery delivery,
      Outcome outcome,
      Instant now) {
    Uni<Void> judged =
        outcome.isDelivered()
            ? health.succeeded(session, delivery.endpointId)
            : outcome.isGone()
                ? health.gone(session, system, delivery.endpointId)
                : health.failed(session, system, delivery.endpointId);
    return judged.chain(
        () -> repository.release(session, delivery.endpointId, delivery.aggregateId, now));
  }

  private static Uni<Void> lost(WebhookDelivery delivery) {
    LOG.warnf("the lease of delivery %s ended during its attempt", delivery.id);
    return Uni.createFrom().voidItem();
  }
}
