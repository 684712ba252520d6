package com.salesai.gateway.limits;

/** An allowance that refills evenly; see RFC 2697 for the idea. Not safe for many threads. */
final class TokenBucket {
  private final double capacity;
  private final double perNano;
  private double tokens;
  private long refilledAt;

  /**
   * Makes a full bucket.
   *
   * @param capacity tokens in a full bucket
   * @param windowNanos time in which an empty one fills up
   * @param now clock in nanoseconds
   */
  TokenBucket(int capacity, long windowNanos, long now) {
    this.capacity = capacity;
    this.perNano = (double) capacity / windowNanos;
    this.tokens = capacity;
    this.refilledAt = now;
  }

  /** Takes one token; false when there is none. */
  boolean take(long now) {
    refill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Whole tokens left. */
  int left() {
    return (int) tokens;
  }

  /** Seconds until one more token is there, rounded up; 0 when there is one. */
  long secondsToNext() {
    return tokens >= 1 ? 0 : Math.max(1, seconds(1 - tokens));
  }

  /** Seconds until the bucket is full, rounded up. */
  long secondsToFull() {
    return seconds(capacity - tokens);
  }

  private long seconds(double missing) {
    return (long) Math.ceil(missing / perNano / 1e9);
  }

  private void refill(long now) {
    tokens = Math.min(capacity, tokens + (now - refilledAt) * perNano);
    refilledAt = now;
  }
}
