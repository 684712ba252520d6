package com.salesai.crmsync.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void waitsAsDocumented() {
    List<Duration> documented =
        List.of(
            Duration.ofSeconds(3),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));
    for (int failures = 1; failures <= 29; failures++) {
      Duration expected = failures <= 10 ? documented.get(failures - 1) : Duration.ofHours(12);
      assertEquals(Optional.of(NOW.plus(expected)), next(failures, 0), "failures " + failures);
      assertEquals(NOW.plus(expected).plus(expected.dividedBy(5)), next(failures, 1).orElseThrow());
    }
    assertTrue(next(30, 0).isEmpty());
    assertEquals(30, RetrySchedule.attempts());
  }

  @Test
  void jitterIsNeverEarlyAndAtMostAFifth() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      int failures = 1 + random.nextInt(29);
      Instant base = next(failures, 0).orElseThrow();
      Instant jittered = next(failures, random.nextDouble()).orElseThrow();
      assertFalse(jittered.isBefore(base));
      assertFalse(
          Duration.between(NOW, jittered).toMillis()
              > Duration.between(NOW, base).toMillis() * 1.2);
    }
  }

  @Test
  void theReceiversWishOnlyPutsOff() {
    Instant later = NOW.plusSeconds(600);
    assertEquals(Optional.of(later), RetrySchedule.next(1, NOW, 0, Optional.of(later)));
    assertEquals(
        Optional.of(NOW.plusSeconds(3)),
        RetrySchedule.next(1, NOW, 0, Optional.of(NOW.plusSeconds(1))));
    assertTrue(RetrySchedule.next(30, NOW, 0, Optional.of(later)).isEmpty());
  }

  private static Optional<Instant> next(int failures, double random) {
    return RetrySchedule.next(failures, NOW, random, Optional.empty());
  }
}
