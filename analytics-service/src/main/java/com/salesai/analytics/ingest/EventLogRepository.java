package com.salesai.analytics.ingest;

import com.salesai.contracts.EventCatalogue;
import com.salesai.platform.inbox.ReceivedEvent;
import com.salesai.platform.messaging.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the event log and, apart from it, when each event arrived here. */
@ApplicationScoped
class EventLogRepository {
  private static final String APPEND =
      """
      insert into event_log (event_id, kind, type, version, source, aggregate_id, seq, correlation_id,
        causation_id, trace_id, occurred_at, published_at, owner_id, team_id, payload)
      select cast(:id as uuid), split_part(:type, '.', 1), :type, :version, :source, cast(:aggregate as uuid),
        :seq, cast(:correlation as uuid), cast(:causation as uuid),
        nullif(split_part(cast(:trace as text), '-', 2), ''), cast(cast(:occurred as text) as timestamptz),
        cast(cast(:published as text) as timestamptz),
        cast(coalesce(p->>'ownerId', p->>'viewerId', p->>'recipientId') as uuid),
        cast(p->>'teamId' as uuid), p
      from (select cast(cast(:payload as text) as jsonb) as p) as event""";
  private static final String RECEIPT =
      """
      insert into event_receipt (event_id, consumer, received_at)
      values (cast(:id as uuid), :consumer, cast(cast(:received as text) as timestamptz))
      on conflict do nothing""";

  Uni<Void> append(Mutiny.Session session, ReceivedEvent event) {
    return session
        .createNativeQuery(APPEND)
        .setParameter("id", event.id().toString())
        .setParameter("type", EventCatalogue.shortName(event.type()))
        .setParameter("version", version(event.type()))
        .setParameter("source", event.headers().source())
        .setParameter("aggregate", event.subject().toString())
        .setParameter("seq", event.headers().seq())
        .setParameter("correlation", event.headers().correlationId().toString())
        .setParameter("causation", text(event.headers().causationId()))
        .setParameter("trace", event.traceparent())
        .setParameter("occurred", event.time().toString())
        .setParameter("published", text(event.publishedAt()))
        .setParameter("payload", json(event))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** The first receipt stays: a rebuild does not change when an event arrived. */
  Uni<Void> receipt(Mutiny.Session session, ReceivedEvent event, String consumer) {
    return session
        .createNativeQuery(RECEIPT)
        .setParameter("id", event.id().toString())
        .setParameter("consumer", consumer)
        .setParameter("received", text(event.receivedAt()))
        .executeUpdate()
        .replaceWithVoid();
  }

  static String json(ReceivedEvent event) {
    return new String(EventJson.write(event.payload()), StandardCharsets.UTF_8);
  }

  private static int version(String type) {
    return Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
