package com.salesai.platform.outbox;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventCatalogue;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.messaging.EventJson;
import com.salesai.platform.observability.TraceContext;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Events leave with the state change that they tell of: appended in the same transaction, published
 * by the relay after the commit.
 */
@ApplicationScoped
public class Outbox {
  /** Largest event in bytes; a larger one is refused with the change that caused it. */
  public static final int MAX_BYTES = 512 * 1024;

  private static final String APPEND =
      "select outbox_append(cast(:id as uuid), :topic, :type, cast(:aggregate as uuid), :payload,"
          + " cast(:correlation as uuid), cast(:causation as uuid), cast(:trace as text))";

  /** Appends one event in the open unit of work. */
  public Uni<Void> append(Mutiny.Session session, Caller caller, Event event) {
    return append(session, caller, List.of(event));
  }

  /**
   * Appends events in the order given.
   *
   * @throws ProblemException 422 {@code event.too-large} over {@link #MAX_BYTES}
   */
  public Uni<Void> append(Mutiny.Session session, Caller caller, List<? extends Event> events) {
    Uni<Void> done = session.flush();
    for (Event event : events) {
      done = done.chain(() -> insert(session, caller, event));
    }
    return done;
  }

  private static Uni<Void> insert(Mutiny.Session session, Caller caller, Event event) {
    List<String> missing = EventCatalogue.missing(event);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(event.getClass().getSimpleName() + " lacks " + missing);
    }
    byte[] payload = EventJson.write(event);
    if (payload.length > MAX_BYTES) {
      throw ProblemException.unprocessable(
          "event.too-large",
          "The change is too large to be published: %d bytes of at most %d."
              .formatted(payload.length, MAX_BYTES));
    }
    return session
        .createNativeQuery(APPEND, Long.class)
        .setParameter("id", Ids.next().toString())
        .setParameter("topic", EventCatalogue.topicOf(event.getClass()))
        .setParameter("type", EventCatalogue.typeOf(event.getClass()))
        .setParameter("aggregate", event.aggregateId().toString())
        .setParameter("payload", payload)
        .setParameter("correlation", caller.correlationId().toString())
        .setParameter("causation", text(caller.causationId()))
        .setParameter("trace", TraceContext.current())
        .getSingleResult()
        .replaceWithVoid();
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
