package com.salesai.platform.web;

/** The {@code limit} parameter of lists: 1 to 200, 50 when absent. */
public final class Limit {
  public static final int DEFAULT = 50;
  public static final int MAX = 200;

  private Limit() {}

  /**
   * @throws ProblemException 400 {@code limit.invalid} outside 1 to 200
   */
  public static int of(Integer limit) {
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MAX) {
      throw ProblemException.badRequest(
          "limit.invalid", "The limit must be from 1 to %d.".formatted(MAX));
    }
    return limit;
  }
}
