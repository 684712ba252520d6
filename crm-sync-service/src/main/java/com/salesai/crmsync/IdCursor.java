package com.salesai.crmsync;

import com.salesai.platform.web.Cursor;
import java.util.List;
import java.util.UUID;

/** Cursor of lists that are sorted by id, newest first. */
public final class IdCursor {
  private IdCursor() {}

  public static List<String> of(UUID last) {
    return List.of(last.toString());
  }

  /**
   * The id below which the next page starts, or null for the first page; 400 for a foreign cursor.
   */
  public static UUID before(String cursor) {
    List<String> values = Cursor.decode(cursor, 1);
    try {
      return values == null ? null : UUID.fromString(values.get(0));
    } catch (IllegalArgumentException | NullPointerException notOurs) {
      throw Cursor.invalid();
    }
  }
}
