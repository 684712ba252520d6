package com.salesai.lead.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a lead, joined from the tables of this service in one statement. */
@ApplicationScoped
class TimelineRepository {
  private static final String ENTRIES =
      """
      select cast(jsonb_strip_nulls(t.entry) as text) from (
        select a.occurred_at as at, a.id, jsonb_build_object('id', a.id, 'kind', 'activity',
            'occurredAt', a.occurred_at, 'type', a.type, 'channel', a.channel, 'campaign', a.campaign,
            'properties', a.properties) as entry
          from activity a where a.org_id = current_org_id() and a.lead_id = cast(:lead as uuid)
        union all
        select s.scored_at, s.id, jsonb_build_object('id', s.id, 'kind', 'score', 'occurredAt', s.scored_at,
            'score', jsonb_build_object('value', s.value, 'previousValue', s.previous_value, 'tier', s.tier,
              'previousTier', s.previous_tier, 'probability', s.probability, 'reasons', s.reasons))
          from lead_score s where s.org_id = current_org_id() and s.lead_id = cast(:lead as uuid)
        union all
        select c.occurred_at, c.id, jsonb_build_object('id', c.id, 'kind', 'stage', 'occurredAt', c.occurred_at,
            'opportunity', jsonb_build_object('id', o.id, 'name', o.name, 'fromStage', c.from_stage,
              'toStage', c.to_stage))
          from opportunity o join opportunity_stage_change c on c.org_id = o.org_id and c.opportunity_id = o.id
          where o.org_id = current_org_id() and o.lead_id = cast(:lead as uuid)
      ) t where cast(:at as text) is null or (t.at, t.id) < (cast(cast(:at as text) as timestamptz), cast(:id as uuid))
      order by t.at desc, t.id desc limit :rows""";

  private final ObjectMapper json;

  TimelineRepository(ObjectMapper json) {
    this.json = json;
  }

  /** Up to one more than the limit, newest first. */
  Uni<List<TimelineEntry>> list(
      Mutiny.Session session, UUID leadId, TimePosition after, int limit) {
    return session
        .createNativeQuery(ENTRIES, String.class)
        .setParameter("lead", leadId.toString())
        .setParameter("at", after == null ? null : after.at().toString())
        .setParameter("id", after == null ? null : after.id().toString())
        .setParameter("rows", limit + 1)
        .getResultList()
        .map(rows -> rows.stream().map(this::entry).toList());
  }

  private TimelineEntry entry(String row) {
    try {
      return json.readValue(row, TimelineEntry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
