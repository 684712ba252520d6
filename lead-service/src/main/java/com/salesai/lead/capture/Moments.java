package com.salesai.lead.capture;

import com.salesai.platform.web.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times that clients tell us: the past is welcome, the future is a mistake. */
public final class Moments {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

  private Moments() {}

  /** Now, as exact as the database keeps it. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The time as exact as the database keeps it, or now when there is none. */
  public static Instant orNow(Instant time, Instant now) {
    return time == null ? now : time.truncatedTo(ChronoUnit.MICROS);
  }

  /** What is wrong with the time, if anything; five minutes of clock difference are forgiven. */
  public static Optional<FieldError> check(String pointer, Instant time) {
    if (time == null) {
      return Optional.empty();
    }
    if (time.isAfter(Instant.now().plus(CLOCK_DIFFERENCE))) {
      return Optional.of(
          new FieldError(pointer, "time.future", "The time lies more than 5 minutes ahead."));
    }
    if (time.isBefore(EARLIEST)) {
      return Optional.of(new FieldError(pointer, "time.too-early", "The time is before 1970."));
    }
    return Optional.empty();
  }
}
