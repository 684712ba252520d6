package com.salesai.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final TokenBucket bucket = new TokenBucket(10, 10 * SECOND, 0);

  @Test
  void aFullBucketAllowsABurstAndNoMore() {
    for (int i = 0; i < 10; i++) {
      assertTrue(bucket.take(0));
    }
    assertFalse(bucket.take(0));
    assertEquals(0, bucket.left());
    assertEquals(1, bucket.secondsToNext());
    assertEquals(10, bucket.secondsToFull());
  }

  @Test
  void itRefillsEvenlyAndNeverAboveItsSize() {
    for (int i = 0; i < 10; i++) {
      assertTrue(bucket.take(0));
    }
    assertFalse(bucket.take(SECOND / 2));
    assertTrue(bucket.take(SECOND));
    assertFalse(bucket.take(SECOND));
    assertTrue(bucket.take(1000 * SECOND));
    assertEquals(9, bucket.left());
    assertEquals(0, bucket.secondsToNext());
  }
}
