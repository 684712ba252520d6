package com.salesai.lead.capture;

import java.util.Locale;

/** Small repairs of texts that people type. */
final class Texts {
  private Texts() {}

  /** Without white space around; null when nothing is left. */
  static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
