package com.salesai.local.demo.story;

import java.util.List;

/** What becomes of a lead; everything else about it follows. */
public enum Fate {
  /** Bought. */
  WON(24, 88, 0.72),
  /** Had a deal that was lost. */
  LOST(22, 88, 0.5),
  /** Has a deal that is open. */
  OPEN(9, 62, 0.62),
  /** Answers, but has no deal yet. */
  ENGAGED(4, 48, 0.5),
  /** Hardly ever answered. */
  QUIET(16, 88, 0.28),
  /** Came in the last days. */
  FRESH(0, 9, 0.45);

  /** Age at the end of the story, in days. */
  final int youngest;

  final int oldest;

  /** How well the company and the person fit what is sold, 0 to 1. */
  final double fit;

  Fate(int youngest, int oldest, double fit) {
    this.youngest = youngest;
    this.oldest = oldest;
    this.fit = fit;
  }

  /** True when there is an opportunity. */
  public boolean hasDeal() {
    return this == WON || this == LOST || this == OPEN;
  }

  String status(Chance chance) {
    return switch (this) {
      case WON -> "converted";
      case LOST -> chance.yes(0.7) ? "disqualified" : "nurturing";
      case OPEN -> "qualified";
      case ENGAGED -> chance.pick(List.of("contacted", "qualified", "nurturing"));
      case QUIET -> chance.pick(List.of("disqualified", "nurturing", "contacted"));
      case FRESH -> "new";
    };
  }
}
