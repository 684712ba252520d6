package com.salesai.lead.recommendation;

import com.salesai.lead.pipeline.Stage;

/**
 * Chance that a deal is won: that of its stage, moved by its lead's score.
 *
 * <p>In log-odds: {@code logit(stage) + 0.5 (logit(lead) - logit(warm))}, where warm is the score
 * at which a lead becomes warm. A deal of an average lead keeps the chance of its stage; signals
 * count half, because the stage already holds some of them. Uncalibrated, like the scorecard.
 */
final class DealProbability {
  private static final double WEIGHT = 0.5;

  /** Log-odds of the scorecard at 40 points. */
  private static final double NEUTRAL = -1.8;

  private DealProbability() {}

  /**
   * @param lead probability of the lead's score, or null when the deal has none
   */
  static double of(Stage stage, Double lead) {
    double logOdds = logit(stage.probability());
    if (lead != null) {
      logOdds += WEIGHT * (logit(lead) - NEUTRAL);
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
