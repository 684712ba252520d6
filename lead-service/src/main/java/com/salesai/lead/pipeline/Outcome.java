package com.salesai.lead.pipeline;

/** How deals stand, as on the wire and in the database. */
public final class Outcome {
  public static final String OPEN = "open";
  public static final String WON = "won";
  public static final String LOST = "lost";

  private Outcome() {}
}
