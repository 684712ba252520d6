package com.salesai.lead.recommendation;

import com.salesai.lead.capture.Moments;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Limit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The next best customers. A lead with an open or won deal is represented by the deal. A lead is
 * worth what a deal usually brings: the median won amount, else the configured one.
 */
@ApplicationScoped
class FindNextBest {
  private static final Duration MEMORY = Duration.ofDays(180);

  /** Deals are read by amount and ranked by expected value: so many more that few can be missed. */
  private static final int DEALS_READ = 200;

  private final UnitOfWork unitOfWork;
  private final CandidateRepository candidates;
  private final UsualDeal assumed;

  FindNextBest(
      UnitOfWork unitOfWork,
      CandidateRepository candidates,
      @ConfigProperty(name = "salesai.lead.assumed-deal", defaultValue = "10000") BigDecimal amount,
      @ConfigProperty(name = "salesai.lead.assumed-currency", defaultValue = "EUR")
          String currency) {
    this.unitOfWork = unitOfWork;
    this.candidates = candidates;
    this.assumed = new UsualDeal(amount, currency);
  }

  /**
   * The best, highest expected value first.
   *
   * @param limit 1 to 200, 10 when null
   */
  Uni<List<NextBest>> find(Caller caller, Integer limit) {
    int size = limit == null ? 10 : Limit.of(limit);
    return unitOfWork.run(
        caller,
        session ->
            candidates
                .leads(session, caller, size)
                .chain(
                    leads ->
                        candidates
                            .deals(session, caller, DEALS_READ)
                            .map(deals -> Stream.concat(leads.stream(), deals.stream()).toList()))
                .chain(all -> rank(session, caller, all, size)));
  }

  private Uni<List<NextBest>> rank(
      Mutiny.Session session, Caller caller, List<Candidate> all, int size) {
    Instant now = Moments.now();
    List<UUID> leads =
        all.stream().map(Candidate::leadId).filter(Objects::nonNull).distinct().toList();
    return candidates
        .usualDeal(session)
        .map(usual -> usual == null ? assumed : usual)
        .chain(
            usual ->
                candidates
                    .lastSignals(session, caller, leads, now.minus(MEMORY))
                    .map(signals -> new RankCandidates(usual, signals, now).rank(all, size)));
  }
}
