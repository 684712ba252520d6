package com.salesai.crmsync.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * When a failed delivery is tried again: 3 s, 15 s, 1 m, 5 m, 15 m, 30 m, 1 h, 2 h, 4 h, 8 h, then
 * 19 times 12 h; 30 attempts over about ten days. Each wait is lengthened by 0 to 20 percent, never
 * shortened, so that many failures at one moment do not come back together.
 */
final class RetrySchedule {
  private static final long[] WAITS_SECONDS =
      LongStream.concat(
              LongStream.of(3, 15, 60, 300, 900, 1800, 3600, 7200, 14400, 28800),
              IntStream.range(0, 19).mapToLong(i -> 43200))
          .toArray();
  private static final double JITTER = 0.2;

  private RetrySchedule() {}

  /**
   * The moment of the next attempt.
   *
   * @param failures failed attempts so far, at least 1
   * @param random from 0 (no jitter) to 1 (20 percent)
   * @param notBefore what the receiver asked for, if anything
   * @return empty when the schedule is exhausted
   */
  static Optional<Instant> next(
      int failures, Instant now, double random, Optional<Instant> notBefore) {
    if (failures > WAITS_SECONDS.length) {
      return Optional.empty();
    }
    long waitMillis = WAITS_SECONDS[failures - 1] * 1000;
    Instant scheduled = now.plus(Duration.ofMillis((long) (waitMillis * (1 + JITTER * random))));
    return Optional.of(notBefore.filter(scheduled::isBefore).orElse(scheduled));
  }

  /** Attempts until a delivery is held. */
  static int attempts() {
    return WAITS_SECONDS.length + 1;
  }
}
