package com.salesai.analytics.query;

import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Query parameters as values; whatever cannot be read answers 400 {@code parameter.invalid}. */
public final class Parameters {
  private static final int LONGEST = 200;

  private Parameters() {}

  /** A time with offset between the years 1 and 9999 (RFC 3339), or null when absent. */
  public static Instant time(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      // A plus sign that was not encoded arrives as a blank.
      OffsetDateTime time = OffsetDateTime.parse(text.trim().replace(' ', '+'));
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return time.toInstant();
      }
    } catch (DateTimeException unreadable) {
      throw invalid(name, "a time such as 2026-01-31T00:00:00Z");
    }
    throw invalid(name, "a time between the years 1 and 9999");
  }

  /** An id, or null when absent. */
  public static UUID id(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      throw invalid(name, "a UUID");
    }
  }

  /** A key of at most 200 printable characters, or null when absent. */
  public static String key(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, "at most %d characters without control characters".formatted(LONGEST));
    }
    return text;
  }

  /** Position in a list sorted by time and id, newest first; null at the start. */
  public static After after(String cursor) {
    List<String> values = Cursor.decode(cursor, 2);
    if (values == null) {
      return null;
    }
    try {
      return new After(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    } catch (RuntimeException notOurs) {
      throw Cursor.invalid();
    }
  }

  /** The last row shown: the next page starts behind it. */
  public record After(Instant time, UUID id) {}

  private static ProblemException invalid(String name, String expected) {
    return ProblemException.badRequest(
        "parameter.invalid", "The parameter '%s' must be %s.".formatted(name, expected));
  }
}
