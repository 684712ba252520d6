package com.salesai.analytics.audit;

import com.salesai.analytics.query.JsonRows;
import com.salesai.platform.inbox.ReceivedEvent;
import com.salesai.platform.messaging.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The audit trail: only ever appended to. */
@ApplicationScoped
class AuditRepository {
  private static final String APPEND =
      """
      insert into audit_event (id, actor_id, actor_kind, action, target_type, target_id, changes,
        occurred_at, correlation_id, trace_id)
      select "auditId", "actorId", "actorKind", action, "targetType", "targetId", changes, "occurredAt",
        cast(:correlation as uuid), nullif(split_part(cast(:trace as text), '-', 2), '')
      from jsonb_to_record(cast(cast(:payload as text) as jsonb)) as p ("auditId" uuid, "actorId" text,
        "actorKind" text, action text, "targetType" text, "targetId" text, changes jsonb,
        "occurredAt" timestamptz)
      on conflict (org_id, id) do nothing""";
  private static final String SELECT =
      """
      select id, actor_id as "actorId", actor_kind as "actorKind", action, target_type as "targetType",
        target_id as "targetId", changes, occurred_at as "occurredAt", trace_id as "traceId"
      from audit_event where org_id = current_org_id()""";

  /** Keeps one audit record; the handler of the audit topic. */
  Uni<Void> append(Mutiny.Session session, ReceivedEvent event) {
    return session
        .createNativeQuery(APPEND)
        .setParameter(
            "payload", new String(EventJson.write(event.payload()), StandardCharsets.UTF_8))
        .setParameter("correlation", event.headers().correlationId().toString())
        .setParameter("trace", event.traceparent())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** One row more than the limit, newest first. */
  Uni<List<AuditView>> list(Mutiny.Session session, AuditFilter filter, int limit) {
    StringBuilder query = new StringBuilder(SELECT);
    Map<String, Object> parameters = new HashMap<>();
    equal(query, parameters, "action", filter.action());
    equal(query, parameters, "actor_id", filter.actorId());
    equal(query, parameters, "target_type", filter.targetType());
    equal(query, parameters, "target_id", filter.targetId());
    if (filter.from() != null) {
      query.append(" and occurred_at >= cast(cast(:from as text) as timestamptz)");
      parameters.put("from", filter.from().toString());
    }
    if (filter.to() != null) {
      query.append(" and occurred_at < cast(cast(:to as text) as timestamptz)");
      parameters.put("to", filter.to().toString());
    }
    if (filter.after() != null) {
      query.append(
          " and (occurred_at, id) < (cast(cast(:afterTime as text) as timestamptz), cast(:afterId as uuid))");
      parameters.put("afterTime", filter.after().time().toString());
      parameters.put("afterId", filter.after().id().toString());
    }
    query.append(" order by occurred_at desc, id desc limit ").append(limit + 1);
    Mutiny.SelectionQuery<String> rows =
        session.createNativeQuery(JsonRows.query(query.toString()), String.class);
    parameters.forEach(rows::setParameter);
    return rows.getResultList().map(found -> JsonRows.read(found, AuditView.class));
  }

  private static void equal(
      StringBuilder query, Map<String, Object> parameters, String column, String value) {
    if (value != null) {
      query.append(" and ").append(column).append(" = :").append(column);
      parameters.put(column, value);
    }
  }
}
