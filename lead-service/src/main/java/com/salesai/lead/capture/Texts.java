package com.salesai.lead.capture;

import com.salesai.platform.web.ProblemException;
import java.util.Locale;

/** Small repairs of texts that people type. */
public final class Texts {
  private Texts() {}

  /** Without white space around; null when nothing is left. */
  static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * A text of the query string.
   *
   * @throws ProblemException 400 {@code parameter.invalid} over 200 characters or with U+0000
   */
  public static String parameter(String name, String value) {
    if (value != null && (value.length() > 200 || value.indexOf('\0') >= 0)) {
      throw ProblemException.badRequest(
          "parameter.invalid",
          "The parameter %s has at most 200 characters and no U+0000.".formatted(name));
    }
    return value;
  }

  static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
