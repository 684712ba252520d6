package com.salesai.lead.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The transparent scorecard {@code scorecard-1}: points per rule over company information, website
 * engagement, e-mail interaction and budget indicators. Same input, same score.
 *
 * <p>Every lead starts with {@value #BASELINE} points. What a group of rules gives beyond its limit
 * is taken back by a reason {@code <group>-cap}, and what leaves 0 to 100 by a reason {@code cap},
 * so that the points of the reasons always add up to the value.
 */
public final class Scorecard {
  /** Name of this scorecard in {@code modelId}. */
  public static final String MODEL_ID = "scorecard-1";

  private static final int BASELINE = 10;
  private static final double INTERCEPT = -4.0;
  private static final double SLOPE = 0.055;
  private static final Comparator<ScoreReason> STRONGEST_FIRST =
      Comparator.<ScoreReason>comparingInt(reason -> -Math.abs(reason.points()))
          .thenComparing(ScoreReason::code);

  private Scorecard() {}

  /** Scores a lead by what is known of it at that time. */
  public static LeadScore score(LeadFacts facts, List<Signal> signals, Instant now) {
    List<ScoreReason> reasons = new ArrayList<>();
    reasons.add(new ScoreReason("baseline", "Where every lead starts", BASELINE));
    for (SignalGroup group : SignalGroup.values()) {
      addCapped(group, reasons(group, facts, signals, now), reasons);
    }
    int sum = sum(reasons);
    int value = Math.max(0, Math.min(100, sum));
    if (value != sum) {
      reasons.add(new ScoreReason("cap", "A score stays within 0 and 100", value - sum));
    }
    reasons.sort(STRONGEST_FIRST);
    return new LeadScore(
        value, probability(value), ScoreTier.of(value).key(), List.copyOf(reasons), MODEL_ID, now);
  }

  /**
   * Chance of a win for a value: {@code 1 / (1 + exp(4 - 0.055 value))}, which gives 2 % at 0, 22 %
   * at 50, 53 % at 75 and 82 % at 100. It is an uncalibrated prior, chosen by judgement, until a
   * model is trained on the organization's own closed leads.
   */
  public static double probability(int value) {
    return 1 / (1 + Math.exp(-(INTERCEPT + SLOPE * value)));
  }

  private static List<ScoreReason> reasons(
      SignalGroup group, LeadFacts facts, List<Signal> signals, Instant now) {
    if (group == SignalGroup.COMPANY) {
      return CompanyRules.reasons(facts);
    }
    List<ScoreReason> reasons = new ArrayList<>(SignalRules.reasons(group, signals, now));
    if (group == SignalGroup.BUDGET && facts.budget() != null && facts.budget() > 0) {
      reasons.add(new ScoreReason("budget-named", "Named a budget", 8));
    }
    return reasons;
  }

  private static void addCapped(
      SignalGroup group, List<ScoreReason> found, List<ScoreReason> reasons) {
    reasons.addAll(found);
    int over = sum(found) - group.cap;
    if (over > 0) {
      reasons.add(
          new ScoreReason(
              group.key + "-cap", group.title + " counts at most " + group.cap + " points", -over));
    }
  }

  private static int sum(List<ScoreReason> reasons) {
    return reasons.stream().mapToInt(ScoreReason::points).sum();
  }
}
