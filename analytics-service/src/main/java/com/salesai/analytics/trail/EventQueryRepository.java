package com.salesai.analytics.trail;

import com.salesai.analytics.query.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the event log; policies show only events of records that the caller sees. */
@ApplicationScoped
class EventQueryRepository {
  private static final String LIST =
      """
      select e.event_id as id, e.type, e.source, e.aggregate_id as subject, e.seq,
        e.occurred_at as "occurredAt", e.published_at as "publishedAt",
        (select min(r.received_at) from event_receipt r
          where r.org_id = e.org_id and r.event_id = e.event_id) as "receivedAt",
        e.trace_id as "traceId", e.correlation_id as "correlationId", e.causation_id as "causationId",
        e.payload as data
      from event_log e where e.org_id = current_org_id()""";

  /**
   * Own events, then what they caused (and that caused in turn), then what the same requests made.
   * A request that made very many events was bulk work, such as an import: its other events tell
   * nothing about this aggregate and are left out.
   */
  private static final String TRAIL =
      """
      with recursive own as (
        select event_id, correlation_id from event_log
        where org_id = current_org_id() and aggregate_id = cast(:aggregate as uuid)
        order by seq desc limit :limit
      ), caused (event_id, depth) as (
        select event_id, 0 from own
        union
        select e.event_id, c.depth + 1 from caused c
        join event_log e on e.org_id = current_org_id() and e.causation_id = c.event_id
        where c.depth < 5
      ), request as (
        select r.event_id from (select distinct correlation_id from own) o
        cross join lateral (
          select event_id, count(*) over () as many from (
            select event_id from event_log e
            where e.org_id = current_org_id() and e.correlation_id = o.correlation_id
            order by e.occurred_at, e.event_id limit :bulk + 1) first
        ) r where r.many <= :bulk
      ), found as (
        select event_id, min(rank) as rank from (
          select event_id, 0 as rank from own
          union all select event_id, 1 from caused
          union all select event_id, 2 from request) everything
        group by event_id order by min(rank) limit :limit
      )
      select e.event_id as "eventId", e.type, e.aggregate_id as subject, e.seq, e.source,
        case f.rank when 0 then 'own' when 1 then 'caused' else 'request' end as relation,
        e.occurred_at as "occurredAt", e.published_at as "publishedAt", r.received_at as "receivedAt",
        r.applied_at as "consumedAt", r.consumer, e.trace_id as "traceId",
        e.correlation_id as "correlationId", e.causation_id as "causationId"
      from found f
      join event_log e on e.org_id = current_org_id() and e.event_id = f.event_id
      left join event_receipt r on r.org_id = e.org_id and r.event_id = e.event_id
      order by e.occurred_at, e.event_id""";

  /** From so many events on, a request counts as bulk work. */
  private static final int BULK = 50;

  /** One row more than the limit, newest first. */
  Uni<List<EventView>> list(Mutiny.Session session, EventFilter filter, int limit) {
    StringBuilder query = new StringBuilder(LIST);
    Map<String, Object> parameters = new HashMap<>();
    if (filter.aggregateId() != null) {
      query.append(" and e.aggregate_id = cast(:aggregate as uuid)");
      parameters.put("aggregate", filter.aggregateId().toString());
    }
    if (filter.type() != null) {
      query.append(" and e.type = :type");
      parameters.put("type", filter.type());
    }
    if (filter.kind() != null) {
      query.append(" and e.kind = :kind");
      parameters.put("kind", filter.kind());
    }
    if (filter.after() != null) {
      query.append(
          " and (e.occurred_at, e.event_id) < (cast(cast(:time as text) as timestamptz), cast(:id as uuid))");
      parameters.put("time", filter.after().time().toString());
      parameters.put("id", filter.after().id().toString());
    }
    query.append(" order by e.occurred_at desc, e.event_id desc limit ").append(limit + 1);
    Mutiny.SelectionQuery<String> rows =
        session.createNativeQuery(JsonRows.query(query.toString()), String.class);
    parameters.forEach(rows::setParameter);
    return rows.getResultList().map(found -> JsonRows.read(found, EventView.class));
  }

  /** Up to {@code limit} events, oldest first; empty when the caller sees none of the aggregate. */
  Uni<List<TrailRow>> trail(Mutiny.Session session, UUID aggregate, int limit) {
    return session
        .createNativeQuery(JsonRows.query(TRAIL), String.class)
        .setParameter("aggregate", aggregate.toString())
        .setParameter("limit", limit)
        .setParameter("bulk", BULK)
        .getResultList()
        .map(found -> JsonRows.read(found, TrailRow.class));
  }
}
