package com.salesai.lead.scoring;

import java.util.Locale;

/** Tiers by fixed thresholds: hot from 70 points, warm from 40, cold below. */
public enum ScoreTier {
  HOT(70),
  WARM(40),
  COLD(0);

  private final int from;

  ScoreTier(int from) {
    this.from = from;
  }

  static ScoreTier of(int value) {
    return value >= HOT.from ? HOT : value >= WARM.from ? WARM : COLD;
  }

  /** The word on the wire: {@code hot}, {@code warm} or {@code cold}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
