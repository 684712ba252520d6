package com.salesai.gateway.limits;

import com.salesai.gateway.web.ProblemException;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives each organization its own allowance, so that one cannot take the place of the others. */
@Singleton
public class RateLimiter {
  private static final int REMEMBERED = 10_000;

  private final LimitsConfig config;
  private final Map<UUID, TokenBucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, TokenBucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  RateLimiter(LimitsConfig config) {
    this.config = config;
  }

  /**
   * Counts one request and states the allowance in the headers of the answer (IETF draft RateLimit
   * header fields).
   *
   * @throws ProblemException 429 {@code limit.exceeded} with {@code Retry-After}
   */
  public void count(UUID orgId, MultiMap answerHeaders) {
    long now = System.nanoTime();
    boolean allowed;
    int left;
    long toFull;
    long toNext;
    synchronized (buckets) {
      TokenBucket bucket =
          buckets.computeIfAbsent(
              orgId, id -> new TokenBucket(config.requests(), config.window().toNanos(), now));
      allowed = bucket.take(now);
      left = bucket.left();
      toFull = bucket.secondsToFull();
      toNext = bucket.secondsToNext();
    }
    answerHeaders.set(
        "RateLimit-Policy",
        "\"default\";q=%d;w=%d".formatted(config.requests(), config.window().toSeconds()));
    answerHeaders.set("RateLimit", "\"default\";r=%d;t=%d".formatted(left, toFull));
    if (!allowed) {
      throw new ProblemException(
          429,
          "limit.exceeded",
          "Your organization has sent too many requests.",
          List.of(),
          Map.of("Retry-After", String.valueOf(toNext)));
    }
  }
}
