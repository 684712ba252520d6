package com.salesai.crmsync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clock, moved forward by tests; it never goes back. */
@ApplicationScoped
public class TestClock extends Clock {
  private final AtomicLong aheadMillis = new AtomicLong();

  /** Lets that time pass at once. */
  public void pass(Duration time) {
    aheadMillis.addAndGet(time.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(aheadMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
