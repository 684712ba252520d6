package com.salesai.lead.recommendation;

import com.salesai.contracts.Money;
import com.salesai.lead.pipeline.Price;
import com.salesai.lead.pipeline.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Orders candidates by expected value. Amounts of different currencies are compared at face value:
 * there are no exchange rates here.
 */
final class RankCandidates {
  private final UsualDeal usual;
  private final Map<UUID, Map<String, Instant>> signals;
  private final Instant now;

  RankCandidates(UsualDeal usual, Map<UUID, Map<String, Instant>> signals, Instant now) {
    this.usual = usual;
    this.signals = signals;
    this.now = now;
  }

  List<NextBest> rank(List<Candidate> candidates, int limit) {
    List<NextBest> ranked = new ArrayList<>(candidates.stream().map(this::view).toList());
    ranked.sort(
        Comparator.comparing((NextBest best) -> new BigDecimal(best.expectedValue().amount()))
            .reversed()
            .thenComparing(NextBest::id));
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }

  private NextBest view(Candidate candidate) {
    Price value =
        candidate.amount() == null
            ? new Price(usual.amount(), usual.currency())
            : new Price(candidate.amount(), candidate.currency());
    double probability =
        candidate.isLead()
            ? candidate.probability()
            : DealProbability.of(
                Stage.of(candidate.stage()).orElse(Stage.PROSPECTING), candidate.probability());
    NextAction action =
        NextAction.of(candidate, signals.getOrDefault(candidate.leadId(), Map.of()), now);
    return new NextBest(
        candidate.isLead() ? "lead" : "opportunity",
        candidate.id(),
        candidate.leadId(),
        candidate.name(),
        candidate.company(),
        value.money(),
        probability,
        expected(value, probability),
        reason(candidate),
        action.code(),
        action.text(),
        candidate.ownerId());
  }

  private static Money expected(Price value, double probability) {
    BigDecimal amount =
        value.amount().multiply(BigDecimal.valueOf(probability)).setScale(2, RoundingMode.HALF_UP);
    return new Money(amount.toPlainString(), value.currency());
  }

  private static String reason(Candidate candidate) {
    List<String> parts = new ArrayList<>();
    if (!candidate.isLead()) {
      parts.add("In stage " + candidate.stage());
    } else {
      parts.add("Score " + candidate.score());
    }
    parts.addAll(candidate.strengths());
    return String.join("; ", parts);
  }
}
