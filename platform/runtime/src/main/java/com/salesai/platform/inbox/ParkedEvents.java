package com.salesai.platform.inbox;

import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Events that wait: for a missing predecessor, behind a poison event, or for a redrive. */
@ApplicationScoped
class ParkedEvents {
  private static final String PARK =
      """
      insert into parked_event (consumer, event_id, aggregate_id, seq, topic, kafka_partition, kafka_offset,
        headers, payload, reason, error)
      values (:consumer, cast(:event as uuid), cast(:aggregate as uuid), :seq, :topic, :partition, :offset,
        cast(cast(:headers as text) as jsonb), :payload, :reason, cast(:error as text))
      on conflict (org_id, consumer, event_id)
        do update set reason = excluded.reason, error = excluded.error, redrive_at = null""";
  private static final String NEXT =
      """
      select topic, kafka_partition, kafka_offset, cast(aggregate_id as text), cast(headers as text), payload
      from parked_event
      where org_id = current_org_id() and consumer = :consumer and aggregate_id = cast(:aggregate as uuid)
        and seq = :seq and reason <> 'poison'""";

  private final UnitOfWork unitOfWork;

  ParkedEvents(UnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  Uni<Void> park(
      Mutiny.Session session,
      String consumer,
      InboxRecord record,
      CloudEventHeaders headers,
      String reason,
      String error) {
    return session
        .createNativeQuery(PARK)
        .setParameter("consumer", consumer)
        .setParameter("event", headers.id().toString())
        .setParameter("aggregate", headers.subject().toString())
        .setParameter("seq", headers.seq())
        .setParameter("topic", record.topic())
        .setParameter("partition", record.partition())
        .setParameter("offset", record.offset())
        .setParameter("headers", record.headersJson())
        .setParameter("payload", record.value() == null ? new byte[0] : record.value())
        .setParameter("reason", reason)
        .setParameter("error", error)
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> remove(Mutiny.Session session, String consumer, UUID event) {
    return session
        .createNativeQuery(
            "delete from parked_event where org_id = current_org_id() and consumer = :consumer"
                + " and event_id = cast(:event as uuid)")
        .setParameter("consumer", consumer)
        .setParameter("event", event.toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** The parked event that follows the one just applied, or null. */
  Uni<InboxRecord> next(String consumer, CloudEventHeaders applied) {
    return unitOfWork.run(
        Caller.system(applied.orgId(), applied.correlationId(), applied.id()),
        session ->
            session
                .createNativeQuery(NEXT, Object[].class)
                .setParameter("consumer", consumer)
                .setParameter("aggregate", applied.subject().toString())
                .setParameter("seq", applied.seq() + 1)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : record(row)));
  }

  private static InboxRecord record(Object[] row) {
    return InboxRecord.parked(
        (String) row[0],
        ((Number) row[1]).intValue(),
        ((Number) row[2]).longValue(),
        (String) row[3],
        (String) row[4],
        (byte[]) row[5]);
  }
}
