package com.salesai.crmsync.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After} (RFC 9110, 10.2.3): seconds or an HTTP date. What is neither, or
 * lies in the past, counts as absent; nobody may put us off for more than a day.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

  private RetryAfter() {}

  static Optional<Instant> parse(String header, Instant now) {
    String text = header.strip();
    Optional<Instant> asked =
        SECONDS.matcher(text).matches()
            ? Optional.of(now.plusSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())))
            : date(text);
    Instant latest = now.plus(LONGEST);
    return asked.filter(now::isBefore).map(at -> at.isAfter(latest) ? latest : at);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }
}
