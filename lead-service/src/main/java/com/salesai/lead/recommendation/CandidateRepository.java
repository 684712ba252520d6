package com.salesai.lead.recommendation;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what the ranking needs: one statement each, whatever the number of candidates. */
@ApplicationScoped
class CandidateRepository {
  private static final String CANDIDATE = "select new com.salesai.lead.recommendation.Candidate(";
  private static final String LEADS =
      CANDIDATE
          + """
          l.id, l.id, coalesce(nullif(trim(coalesce(l.firstName, '') || ' ' || coalesce(l.lastName, '')), ''),
            l.companyName, l.email, l.phone),
          l.companyName, cast(null as BigDecimal), cast(null as String), cast(null as String),
          l.scoreValue, l.scoreProbability, l.scoreReasons, l.ownerId)
          from Lead l
          where l.orgId = :org and l.status not in ('converted', 'disqualified')
            and not exists (select 1 from Opportunity o
              where o.orgId = l.orgId and o.leadId = l.id and o.outcome in ('open', 'won'))
          order by l.scoreValue desc, l.id desc""";
  private static final String DEALS =
      CANDIDATE
          + """
          o.id, o.leadId, o.name, l.companyName, o.amount, o.amountCurrency, o.stage,
          l.scoreValue, l.scoreProbability, l.scoreReasons, o.ownerId)
          from Opportunity o left join Lead l on l.orgId = o.orgId and l.id = o.leadId
          where o.orgId = :org and o.outcome = 'open'
          order by o.amount desc nulls last, o.id desc""";
  private static final String USUAL_DEAL =
      """
      select amount_currency, cast(cast(percentile_cont(0.5) within group (order by amount) as numeric(19, 2)) as text)
      from opportunity where org_id = current_org_id() and outcome = 'won' and amount is not null
      group by amount_currency order by count(*) desc, amount_currency limit 1""";
  private static final String LAST_SIGNALS =
      """
      select a.leadId, a.type, max(a.occurredAt) from Activity a
      where a.orgId = :org and a.leadId in :leads and a.occurredAt >= :since group by a.leadId, a.type""";

  Uni<List<Candidate>> leads(Mutiny.Session session, Caller caller, int limit) {
    return select(session, caller, LEADS, limit);
  }

  Uni<List<Candidate>> deals(Mutiny.Session session, Caller caller, int limit) {
    return select(session, caller, DEALS, limit);
  }

  private static Uni<List<Candidate>> select(
      Mutiny.Session session, Caller caller, String query, int limit) {
    return session
        .createSelectionQuery(query, Candidate.class)
        .setParameter("org", caller.orgId())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Median of the won deals in the currency of most of them, or null when none was won. */
  Uni<UsualDeal> usualDeal(Mutiny.Session session) {
    return session
        .createNativeQuery(USUAL_DEAL, Object[].class)
        .getSingleResultOrNull()
        .map(
            row ->
                row == null
                    ? null
                    : new UsualDeal(new BigDecimal((String) row[1]), (String) row[0]));
  }

  /** When each kind of activity last happened, by lead and type. */
  Uni<Map<UUID, Map<String, Instant>>> lastSignals(
      Mutiny.Session session, Caller caller, Collection<UUID> leads, Instant since) {
    if (leads.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createSelectionQuery(LAST_SIGNALS, Object[].class)
        .setParameter("org", caller.orgId())
        .setParameter("leads", leads)
        .setParameter("since", since)
        .getResultList()
        .map(
            rows -> {
              Map<UUID, Map<String, Instant>> signals = new HashMap<>();
              rows.forEach(
                  row ->
                      signals
                          .computeIfAbsent((UUID) row[0], lead -> new HashMap<>())
                          .put((String) row[1], (Instant) row[2]));
              return signals;
            });
  }
}
