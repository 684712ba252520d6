package com.salesai.conversation.analysis;

import java.util.regex.Pattern;

/** Counts words and questions of a segment. */
final class Words {
  /** Notes of the transcript's maker, such as [laughter] or {inaudible}: nobody said them. */
  private static final Pattern NOTES = Pattern.compile("\\{[^}]*}|\\[[^]]*]|<[^>]*>");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern QUESTION = Pattern.compile("[?\uFF1F\u061F]+");

  private Words() {}

  /** Blank-separated tokens with a letter or digit. */
  static int count(String text) {
    return (int)
        BLANKS
            .splitAsStream(NOTES.matcher(text).replaceAll(" "))
            .filter(token -> SPOKEN.matcher(token).find())
            .count();
  }

  /** Runs of question marks, so that "what??" is one question. */
  static int questions(String text) {
    return (int) QUESTION.matcher(text).results().count();
  }
}
