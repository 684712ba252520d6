package com.salesai.local.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Dice that fall the same for the same seed and name, on every machine. */
public final class Chance {

  private final Random random;

  /**
   * Dice for one thing.
   *
   * @param name what they decide on; another name gives unrelated throws
   */
  public Chance(long seed, String name) {
    // String.hashCode and Random are specified, so the story does not depend on the JVM.
    long mixed = (seed ^ name.hashCode()) * 0x9E3779B97F4A7C15L;
    this.random = new Random(mixed ^ (mixed >>> 32));
  }

  /** True in that share of throws, 0 to 1. */
  public boolean yes(double share) {
    return random.nextDouble() < share;
  }

  /** Whole number, both ends included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Number from low up to, not including, high. */
  public double real(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** One of these, all alike. */
  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** One of these by weight. */
  public <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
    for (T candidate : from) {
      left -= weight.applyAsDouble(candidate);
      if (left < 0) {
        return candidate;
      }
    }
    return from.get(from.size() - 1);
  }

  /** One of these words by weight. */
  public String pick(Map<String, Integer> from) {
    return pick(List.copyOf(from.entrySet()), Map.Entry::getValue).getKey();
  }

  /** A whole second between these. */
  Instant moment(Instant from, Instant to) {
    long seconds = Math.max(0, Duration.between(from, to).toSeconds());
    return from.plusSeconds((long) (random.nextDouble() * seconds)).truncatedTo(ChronoUnit.SECONDS);
  }
}
