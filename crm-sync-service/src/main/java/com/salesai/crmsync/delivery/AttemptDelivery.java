package com.salesai.crmsync.delivery;

import com.salesai.crmsync.webhook.Endpoints;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbound.OutboundFailure;
import com.salesai.platform.outbound.OutboundHttp;
import com.salesai.platform.outbound.OutboundRequest;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.secrets.SecretUnreadable;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One attempt: reads what to send, sends it without a transaction, records what came of it together
 * with the next state. A lease that was lost meanwhile makes the record a note without effect.
 */
@ApplicationScoped
class AttemptDelivery {
  private final UnitOfWork unitOfWork;
  private final DeliveryRepository repository;
  private final Endpoints endpoints;
  private final OutboundHttp outbound;
  private final RecordOutcome record;
  private final Clock clock;

  AttemptDelivery(
      UnitOfWork unitOfWork,
      DeliveryRepository repository,
      Endpoints endpoints,
      OutboundHttp outbound,
      RecordOutcome record,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.endpoints = endpoints;
    this.outbound = outbound;
    this.record = record;
    this.clock = clock;
  }

  /** A delivery with where it goes; the destination is null when its secret cannot be opened. */
  private record Parcel(WebhookDelivery delivery, Endpoints.Destination destination) {}

  Uni<Void> run(Claim claim) {
    Caller system = Caller.system(claim.orgId(), Ids.next(), null);
    return unitOfWork
        .run(system, session -> load(session, system, claim))
        .chain(
            parcel ->
                parcel == null
                    ? Uni.createFrom().voidItem()
                    : send(parcel)
                        .chain(outcome -> record.run(system, claim, parcel.delivery(), outcome)));
  }

  /** Null when the lease is lost or the endpoint was deleted or switched off meanwhile. */
  private Uni<Parcel> load(Mutiny.Session session, Caller system, Claim claim) {
    return repository
        .leased(session, claim)
        .chain(
            delivery ->
                delivery == null
                    ? Uni.createFrom().nullItem()
                    : endpoints
                        .destination(session, system, delivery.endpointId)
                        .onFailure(SecretUnreadable.class)
                        .recoverWithItem(
                            new Endpoints.Destination(delivery.endpointId, null, true, null))
                        .chain(to -> parcel(session, claim, delivery, to)));
  }

  private Uni<Parcel> parcel(
      Mutiny.Session session, Claim claim, WebhookDelivery delivery, Endpoints.Destination to) {
    if (to != null && to.enabled()) {
      return Uni.createFrom().item(new Parcel(delivery, to));
    }
    return repository.hold(session, claim, clock.instant()).replaceWith((Parcel) null);
  }

  private Uni<Outcome> send(Parcel parcel) {
    Endpoints.Destination to = parcel.destination();
    if (to.secrets() == null) {
      return Uni.createFrom().item(secretUnreadable());
    }
    WebhookDelivery delivery = parcel.delivery();
    // The time of sending is the machine's, whatever clock the schedule goes by: receivers compare.
    long start = System.nanoTime();
    return outbound
        .send(
            OutboundRequest.post(
                to.url(),
                WebhookSignature.headers(
                    delivery.eventId.toString(), Instant.now(), delivery.body, to.secrets()),
                delivery.body))
        .map(answer -> Outcome.of(answer, clock.instant()))
        .onFailure(OutboundFailure.class)
        .recoverWithItem(
            failure ->
                Outcome.of((OutboundFailure) failure, Duration.ofNanos(System.nanoTime() - start)));
  }

  private static Outcome secretUnreadable() {
    return new Outcome(
        null,
        "secret: The signing secret cannot be opened with the configured keys.",
        Duration.ZERO,
        null,
        Optional.empty());
  }
}
