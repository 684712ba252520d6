package com.salesai.lead.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The default stages, in order, with the chance of a win that is usual in each. */
public enum Stage {
  PROSPECTING(0.10),
  QUALIFICATION(0.25),
  PROPOSAL(0.50),
  NEGOTIATION(0.75),
  WON(1.0),
  LOST(0.0);

  private final double probability;

  Stage(double probability) {
    this.probability = probability;
  }

  /**
   * Chance of a win, 0 to 1: a judgement until the organization's own history is used. Between two
   * stages it about doubles, as published CRM defaults do.
   */
  public double probability() {
    return probability;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** False for won and lost. */
  public boolean isOpen() {
    return this != WON && this != LOST;
  }

  /** The stage of that name. */
  public static Optional<Stage> of(String key) {
    return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
  }

  static List<String> openKeys() {
    return Arrays.stream(values()).filter(Stage::isOpen).map(Stage::key).toList();
  }
}
