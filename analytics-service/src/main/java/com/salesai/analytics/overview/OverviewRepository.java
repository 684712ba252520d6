package com.salesai.analytics.overview;

import com.salesai.analytics.query.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts facts; policies leave only those of records that the caller sees. */
@ApplicationScoped
class OverviewRepository {
  private static final String PERIOD =
      "select cast(cast(:start as text) as timestamptz) as start, cast(cast(:finish as text) as timestamptz) as finish";

  private static final String LEADS =
      """
      select dimension, key, count(*) as count from (%s) p
      join lead_fact l on l.org_id = current_org_id() and l.created_at >= p.start and l.created_at < p.finish
      cross join lateral (values ('source', l.channel), ('tier', coalesce(l.tier, 'unscored'))) as d (dimension, key)
      group by dimension, key order by count desc, key"""
          .formatted(PERIOD);

  private static final String DEALS =
      """
      select currency, count(*) as deals, count(*) filter (where outcome is null) as open,
        coalesce(sum(amount) filter (where outcome is null), 0) as "openAmount",
        count(*) filter (where outcome = 'won') as won,
        coalesce(sum(amount) filter (where outcome = 'won'), 0) as "wonAmount",
        count(*) filter (where outcome = 'lost') as lost
      from (%s) p
      join opportunity_fact o on o.org_id = current_org_id()
        and (o.outcome is null or (o.closed_at >= p.start and o.closed_at < p.finish))
      group by currency"""
          .formatted(PERIOD);

  private static final String PROPOSALS =
      """
      select
        count(*) filter (where generated_at >= p.start and generated_at < p.finish) as generated,
        count(*) filter (where sent_at >= p.start and sent_at < p.finish) as sent,
        count(*) filter (where viewed_at >= p.start and viewed_at < p.finish) as viewed,
        count(*) filter (where accepted_at >= p.start and accepted_at < p.finish) as accepted,
        count(*) filter (where declined_at >= p.start and declined_at < p.finish) as declined
      from (%s) p join proposal_fact f on f.org_id = current_org_id()"""
          .formatted(PERIOD);

  private static final String CONVERSATIONS =
      """
      select count(*) as count, round(avg(talk_ratio), 4) as "averageTalkRatio"
      from (%s) p join conversation_fact f on f.org_id = current_org_id()
        and f.transcribed_at >= p.start and f.transcribed_at < p.finish"""
          .formatted(PERIOD);

  private static final String BATTLE_CARD_VIEWS =
      """
      select count(*) from (%s) p join battlecard_view f on f.org_id = current_org_id()
        and f.viewed_at >= p.start and f.viewed_at < p.finish"""
          .formatted(PERIOD);

  private static final String LAST_EVENTS =
      """
      select e.event_id as id, e.type, e.aggregate_id as subject, e.occurred_at as "occurredAt",
        (select min(r.received_at) from event_receipt r
          where r.org_id = e.org_id and r.event_id = e.event_id) as "receivedAt",
        e.trace_id as "traceId"
      from event_log e where e.org_id = current_org_id()
      order by e.occurred_at desc, e.event_id desc limit 20""";

  /** A count of leads by one of their dimensions, {@code source} or {@code tier}. */
  record LeadCount(String dimension, String key, long count) {}

  Uni<List<LeadCount>> leads(Mutiny.Session session, Period period) {
    return in(session, LEADS, period).map(rows -> JsonRows.read(rows, LeadCount.class));
  }

  Uni<DealSums> deals(Mutiny.Session session, Period period) {
    return in(session, DEALS, period)
        .map(rows -> new DealSums(JsonRows.read(rows, DealSums.Row.class)));
  }

  Uni<Overview.Proposals> proposals(Mutiny.Session session, Period period) {
    return in(session, PROPOSALS, period)
        .map(rows -> JsonRows.read(rows.get(0), Overview.Proposals.class));
  }

  Uni<Overview.Conversations> conversations(Mutiny.Session session, Period period) {
    return in(session, CONVERSATIONS, period)
        .map(rows -> JsonRows.read(rows.get(0), Overview.Conversations.class));
  }

  Uni<Long> battleCardViews(Mutiny.Session session, Period period) {
    return session
        .createNativeQuery(BATTLE_CARD_VIEWS, Long.class)
        .setParameter("start", period.start())
        .setParameter("finish", period.end())
        .getSingleResult();
  }

  Uni<List<Overview.LastEvent>> lastEvents(Mutiny.Session session) {
    return session
        .createNativeQuery(JsonRows.query(LAST_EVENTS), String.class)
        .getResultList()
        .map(rows -> JsonRows.read(rows, Overview.LastEvent.class));
  }

  private static Uni<List<String>> in(Mutiny.Session session, String select, Period period) {
    return session
        .createNativeQuery(JsonRows.query(select), String.class)
        .setParameter("start", period.start())
        .setParameter("finish", period.end())
        .getResultList();
  }
}
