package com.salesai.lead.activity;

import com.salesai.platform.web.Cursor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Place in a list that is ordered by time, newest first. */
record TimePosition(Instant at, UUID id) {

  /** The place that a cursor names, or null at the beginning. */
  static TimePosition of(String cursor) {
    List<String> values = Cursor.decode(cursor, 2);
    if (values == null) {
      return null;
    }
    try {
      return new TimePosition(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    } catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
      throw Cursor.invalid();
    }
  }

  List<String> values() {
    return List.of(at.toString(), id.toString());
  }
}
