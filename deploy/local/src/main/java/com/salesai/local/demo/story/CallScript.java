package com.salesai.local.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A conversation to be spoken by a seller and a customer.
 *
 * @param language of the text
 * @param title with placeholders such as {@code {company}}
 */
record CallScript(String language, String title, List<Line> lines) {

  /** Somebody says something. */
  record Line(boolean seller, String text) {}

  /**
   * Reads {@code language:}, {@code title:}, then {@code R:} for the seller, {@code C:} for the
   * customer.
   */
  static CallScript parse(String text) {
    String language = null;
    String title = null;
    var lines = new ArrayList<Line>();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String said = line.substring(colon + 1).strip();
      switch (line.substring(0, colon)) {
        case "language" -> language = said;
        case "title" -> title = said;
        case "R" -> lines.add(new Line(true, said));
        case "C" -> lines.add(new Line(false, said));
        default -> throw new IllegalArgumentException("not a line of a call: " + line);
      }
    }
    return new CallScript(language, title, List.copyOf(lines));
  }

  static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
