package com.salesai.lead.scoring;

import java.time.Instant;
import java.util.List;

/**
 * The score of a lead.
 *
 * @param value 0 to 100
 * @param probability chance of a win, 0 to 1, see {@link Scorecard#probability(int)}
 * @param tier {@code hot}, {@code warm} or {@code cold}
 * @param reasons why, strongest first; their points add up to {@code value} exactly
 * @param modelId what made the score
 * @param scoredAt when it was made
 */
public record LeadScore(
    int value,
    double probability,
    String tier,
    List<ScoreReason> reasons,
    String modelId,
    Instant scoredAt) {

  /** True when it says the same as the other, whenever either was made. */
  public boolean saysTheSameAs(LeadScore other) {
    return other != null
        && value == other.value
        && tier.equals(other.tier)
        && modelId.equals(other.modelId)
        && reasons.equals(other.reasons);
  }
}
