package com.salesai.proposal.battlecard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the search compares it: compatible forms joined, accents dropped, lower case. */
final class PlainText {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private PlainText() {}

  static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }
}
