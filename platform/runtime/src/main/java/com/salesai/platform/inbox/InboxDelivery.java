package com.salesai.platform.inbox;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventCatalogue;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.messaging.EventJson;
import com.salesai.platform.messaging.UnreadableEvent;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Decodes a record and applies it, parks it behind what is missing, or passes over a repetition.
 */
@ApplicationScoped
class InboxDelivery {
  private static final String ADMIT =
      "select inbox_admit(:consumer, cast(:event as uuid), cast(:aggregate as uuid), :seq, :redrive)";

  private final UnitOfWork unitOfWork;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;

  InboxDelivery(UnitOfWork unitOfWork, ParkedEvents parked, DeadLetters deadLetters) {
    this.unitOfWork = unitOfWork;
    this.parked = parked;
    this.deadLetters = deadLetters;
  }

  /** Applies a record from Kafka, and after it the parked ones that waited for it. */
  Uni<Void> deliver(String consumer, InboxRecord record, EventHandler handler) {
    return deliver(consumer, record, handler, false);
  }

  /** Applies a parked record again. */
  Uni<Void> redeliver(String consumer, InboxRecord record, EventHandler handler) {
    return deliver(consumer, record, handler, true);
  }

  private Uni<Void> deliver(
      String consumer, InboxRecord record, EventHandler handler, boolean redrive) {
    CloudEventHeaders headers = CloudEventHeaders.read(record.headers());
    Optional<Class<? extends Event>> type = EventCatalogue.forType(headers.type());
    Caller system = Caller.system(headers.orgId(), headers.correlationId(), headers.id());
    return unitOfWork
        .run(
            system,
            session ->
                admit(session, consumer, headers, redrive)
                    .chain(
                        verdict ->
                            switch (verdict) {
                              case "apply", "apply-more" ->
                                  apply(session, record, headers, type, handler)
                                      .call(() -> unpark(session, consumer, headers, redrive))
                                      .replaceWith(verdict);
                              case "gap", "behind" ->
                                  parked
                                      .park(session, consumer, record, headers, verdict, null)
                                      .replaceWith(verdict);
                              default ->
                                  unpark(session, consumer, headers, redrive).replaceWith(verdict);
                            }))
        .call(verdict -> afterCommit(verdict, consumer, record, type))
        .chain(verdict -> next(verdict, consumer, headers, handler));
  }

  private static Uni<String> admit(
      Mutiny.Session session, String consumer, CloudEventHeaders headers, boolean redrive) {
    return session
        .createNativeQuery(ADMIT, String.class)
        .setParameter("consumer", consumer)
        .setParameter("event", headers.id().toString())
        .setParameter("aggregate", headers.subject().toString())
        .setParameter("seq", headers.seq())
        .setParameter("redrive", redrive)
        .getSingleResult();
  }

  private static Uni<Void> apply(
      Mutiny.Session session,
      InboxRecord record,
      CloudEventHeaders headers,
      Optional<Class<? extends Event>> type,
      EventHandler handler) {
    if (type.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return handler.apply(
        session,
        new ReceivedEvent(
            headers,
            decode(record.value(), type.get()),
            CloudEventHeaders.text(record.headers(), "traceparent").orElse(null),
            record.publishedAt(),
            record.receivedAt()));
  }

  private Uni<Void> unpark(
      Mutiny.Session session, String consumer, CloudEventHeaders headers, boolean redrive) {
    return redrive ? parked.remove(session, consumer, headers.id()) : Uni.createFrom().voidItem();
  }

  private static Event decode(byte[] value, Class<? extends Event> type) {
    try {
      if (value == null) {
        throw new UnreadableEvent("the record has no value");
      }
      Event event = EventJson.read(value, type);
      if (!EventCatalogue.missing(event).isEmpty()) {
        throw new UnreadableEvent("the event lacks " + EventCatalogue.missing(event));
      }
      return event;
    } catch (IOException e) {
      throw new UnreadableEvent("the value is not a " + type.getSimpleName());
    }
  }

  /** An event type that is newer than this service is kept for later, never thrown away. */
  private Uni<Void> afterCommit(
      String verdict, String consumer, InboxRecord record, Optional<Class<? extends Event>> type) {
    return verdict.startsWith("apply") && type.isEmpty()
        ? deadLetters.send(consumer, record, "unknown-type", "no such event type here")
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> next(
      String verdict, String consumer, CloudEventHeaders applied, EventHandler handler) {
    // A repetition looks too: the first delivery may have failed between its commit and the parked
    // one.
    if (!verdict.equals("apply-more") && !verdict.equals("duplicate")) {
      return Uni.createFrom().voidItem();
    }
    return parked
        .next(consumer, applied)
        .chain(
            next ->
                next == null
                    ? Uni.createFrom().voidItem()
                    : deliver(consumer, next, handler, true)
                        .onFailure(failure -> !Inbox.retryable(failure))
                        .recoverWithUni(failure -> deadLetters.poison(consumer, next, failure)));
  }
}
