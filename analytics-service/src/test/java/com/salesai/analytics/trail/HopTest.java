package com.salesai.analytics.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HopTest {
  private static final Instant START = Instant.parse("2026-01-05T09:31:12.004Z");

  private static TrailRow row(Instant published, Instant received, Instant consumed) {
    UUID id = UUID.randomUUID();
    return new TrailRow(
        id,
        "lead.captured",
        id,
        1,
        "/lead-service",
        "own",
        START,
        published,
        received,
        consumed,
        "analytics-lead",
        null,
        id,
        null);
  }

  @Test
  void measuresEachLeg() {
    assertEquals(
        List.of(
            new Hop("outbox", "kafka", 17),
            new Hop("kafka", "consumer", 13),
            new Hop("consumer", "applied", 7)),
        Hop.of(row(START.plusMillis(17), START.plusMillis(30), START.plusMillis(37))));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals(
        List.of(new Hop("outbox", "kafka", 5)), Hop.of(row(START.plusMillis(5), null, START)));
  }

  @Test
  void clocksThatDisagreeGiveNoNegativeTime() {
    assertEquals(0, Hop.of(row(START.minusMillis(3), null, null)).get(0).milliseconds());
  }
}
