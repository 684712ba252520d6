package com.salesai.platform.outbound;

import java.time.Duration;

/** The moment at which a request must be over, by the clock that nobody sets. */
record Deadline(long startNanos, long endNanos) {

  static Deadline after(Duration duration) {
    long now = System.nanoTime();
    return new Deadline(now, now + duration.toNanos());
  }

  /** At least 1, which timers need. */
  long remainingMillis() {
    return Math.max(1, (endNanos - System.nanoTime()) / 1_000_000);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
