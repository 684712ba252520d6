package com.salesai.analytics.overview;

import com.salesai.analytics.overview.OverviewRepository.LeadCount;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the overview together, in one unit of work as the caller. */
@ApplicationScoped
class ReadOverview {
  private final UnitOfWork unitOfWork;
  private final OverviewRepository facts;

  ReadOverview(UnitOfWork unitOfWork, OverviewRepository facts) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
  }

  /** The overview of a period, of what the caller may see. */
  Uni<Overview> of(Caller caller, Period period) {
    return unitOfWork.run(caller, session -> read(session, period));
  }

  /** One after the other: a session takes one statement at a time. */
  private Uni<Overview> read(Mutiny.Session session, Period period) {
    Draft draft = new Draft();
    return facts
        .leads(session, period)
        .invoke(counts -> draft.leads = counts)
        .chain(() -> facts.deals(session, period))
        .invoke(sums -> draft.deals = sums)
        .chain(() -> readUse(session, period, draft));
  }

  private Uni<Overview> readUse(Mutiny.Session session, Period period, Draft draft) {
    return facts
        .proposals(session, period)
        .invoke(steps -> draft.proposals = steps)
        .chain(() -> facts.conversations(session, period))
        .invoke(measured -> draft.conversations = measured)
        .chain(() -> readLast(session, period, draft));
  }

  private Uni<Overview> readLast(Mutiny.Session session, Period period, Draft draft) {
    return facts
        .battleCardViews(session, period)
        .invoke(views -> draft.battleCardViews = views)
        .chain(() -> facts.lastEvents(session))
        .map(draft::finish);
  }

  /** What was read so far. */
  private static final class Draft {
    private List<LeadCount> leads;
    private DealSums deals;
    private Overview.Proposals proposals;
    private Overview.Conversations conversations;
    private long battleCardViews;

    private Overview finish(List<Overview.LastEvent> lastEvents) {
      List<Overview.Count> bySource = counts("source");
      long total = bySource.stream().mapToLong(Overview.Count::count).sum();
      return new Overview(
          Instant.now(),
          new Overview.Leads(total, bySource, counts("tier")),
          deals.pipeline(),
          deals.won(),
          deals.lost(),
          deals.winRate(),
          deals.revenue(),
          proposals,
          conversations,
          battleCardViews,
          lastEvents);
    }

    private List<Overview.Count> counts(String dimension) {
      return leads.stream()
          .filter(count -> count.dimension().equals(dimension))
          .map(count -> new Overview.Count(count.key(), count.count()))
          .toList();
    }
  }
}
