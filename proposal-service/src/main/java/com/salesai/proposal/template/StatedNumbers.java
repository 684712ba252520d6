package com.salesai.proposal.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that the visible text of a document states, compared with the facts. */
public final class StatedNumbers {
  /** Digits of any script, with separators between digits: 12,500.00 or 12.500,00 or 1 250. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}+(?:[.,'\u2019\u00a0\u202f]\\p{Nd}+)*");

  private static final Pattern INVISIBLE = Pattern.compile("(?s)<style>.*?</style>|<[^>]*>");

  private StatedNumbers() {}

  /** Numbers that the document shows and no fact states. */
  public static Set<String> unsupported(String html, FactSheet facts) {
    Set<String> shown = in(visibleText(html));
    for (Fact fact : facts.all()) {
      shown.removeAll(in(fact.value()));
    }
    return shown;
  }

  /** The text that a reader sees; tags part words, entities are resolved. */
  static String visibleText(String html) {
    return INVISIBLE
        .matcher(html)
        .replaceAll(" ")
        .replace("&#39;", "'")
        .replace("&#160;", "\u00a0")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  static Set<String> in(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }
}
