package com.salesai.lead.activity;

import com.salesai.lead.capture.JsonText;
import com.salesai.lead.scoring.Signal;
import com.salesai.lead.scoring.Signals;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Activities in the database, also as the signals that scores rest on. */
@ApplicationScoped
class ActivityRepository implements Signals {
  private static final String NEWEST_OF_EACH =
      """
      select r.leadId, r.type, r.occurredAt, r.properties from (
        select a.leadId as leadId, a.type as type, a.occurredAt as occurredAt, a.properties as properties,
          row_number() over (partition by a.leadId order by a.occurredAt desc, a.id desc) as place
        from Activity a where a.orgId = :org and a.leadId in :leads and a.occurredAt >= :since) r
      where r.place <= 500""";

  Uni<Void> add(Mutiny.Session session, List<Activity> activities) {
    return session.persistAll(activities.toArray()).chain(session::flush);
  }

  /** Up to one more than the limit, newest first. */
  Uni<List<Activity>> list(
      Mutiny.Session session, Caller caller, UUID leadId, TimePosition after, int limit) {
    String where = "a.orgId = :org and a.leadId = :lead";
    String more = after == null ? "" : " and (a.occurredAt, a.id) < (:at, :atId)";
    Mutiny.SelectionQuery<Activity> query =
        session
            .createSelectionQuery(
                "from Activity a where %s%s order by a.occurredAt desc, a.id desc"
                    .formatted(where, more),
                Activity.class)
            .setParameter("org", caller.orgId())
            .setParameter("lead", leadId)
            .setReadOnly(true)
            .setMaxResults(limit + 1);
    if (after != null) {
      query.setParameter("at", after.at()).setParameter("atId", after.id());
    }
    return query.getResultList();
  }

  @Override
  public Uni<Map<UUID, List<Signal>>> of(
      Mutiny.Session session, UUID orgId, Collection<UUID> leadIds, Instant since) {
    return session
        .createSelectionQuery(NEWEST_OF_EACH, Object[].class)
        .setParameter("org", orgId)
        .setParameter("leads", leadIds)
        .setParameter("since", since)
        .getResultList()
        .map(ActivityRepository::byLead);
  }

  private static Map<UUID, List<Signal>> byLead(List<Object[]> rows) {
    Map<UUID, List<Signal>> signals = new HashMap<>();
    for (Object[] row : rows) {
      signals
          .computeIfAbsent((UUID) row[0], lead -> new ArrayList<>())
          .add(signal((String) row[1], (Instant) row[2], (String) row[3]));
    }
    return signals;
  }

  private static Signal signal(String type, Instant occurredAt, String properties) {
    if (!type.equals("call")) {
      return new Signal(type, occurredAt, null, null);
    }
    Map<String, Object> call = JsonText.object(properties);
    return new Signal(
        type,
        occurredAt,
        call.get("talkRatio") instanceof Number ratio ? ratio.doubleValue() : null,
        call.get("questions") instanceof Number questions ? questions.intValue() : null);
  }
}
