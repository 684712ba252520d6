package com.salesai.analytics.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One leg of an event's way.
 *
 * @param milliseconds how long it took; 0 when the clocks of two machines disagree
 */
record Hop(String from, String to, long milliseconds) {

  /** Outbox, Kafka, this service, its database: the legs whose both ends are known. */
  static List<Hop> of(TrailRow row) {
    List<Hop> hops = new ArrayList<>();
    add(hops, "outbox", "kafka", row.occurredAt(), row.publishedAt());
    add(hops, "kafka", "consumer", row.publishedAt(), row.receivedAt());
    add(hops, "consumer", "applied", row.receivedAt(), row.consumedAt());
    return hops;
  }

  private static void add(List<Hop> hops, String from, String to, Instant start, Instant end) {
    if (start != null && end != null) {
      hops.add(new Hop(from, to, Math.max(0, Duration.between(start, end).toMillis())));
    }
  }
}
