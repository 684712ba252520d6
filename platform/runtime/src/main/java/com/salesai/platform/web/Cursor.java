package com.salesai.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Opaque position in a sorted list (keyset paging): the sort values of the last row shown. */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';
  private static final String NULL = "\u001e";

  private Cursor() {}

  public static String encode(List<String> values) {
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      text.append(value == null ? NULL : value).append(SEPARATOR);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The values of a cursor, or null when there is none.
   *
   * @throws ProblemException 400 {@code cursor.invalid} when it is not one of ours for this sort
   */
  public static List<String> decode(String cursor, int size) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> values = new ArrayList<>();
      int from = 0;
      for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, from)) {
        String value = text.substring(from, at);
        values.add(NULL.equals(value) ? null : value);
        from = at + 1;
      }
      if (values.size() == size && from == text.length()) {
        return values;
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    throw invalid();
  }

  public static ProblemException invalid() {
    return ProblemException.badRequest(
        "cursor.invalid", "The cursor does not belong to this list. Start again without it.");
  }
}
