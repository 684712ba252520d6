package com.salesai.conversation.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The timing line of a cue: {@code 00:01.000 --> 00:02.500 align:start}. */
record CueTiming(long startMillis, long endMillis) {
  static final String ARROW = "-->";

  private static final String TIME = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
  private static final Pattern TIMESTAMP = Pattern.compile(TIME);
  private static final Pattern SETTING = Pattern.compile("[^\\s:]+:[^\\s]+");

  /**
   * Reads the line by the syntax of WebVTT, section 4.1. Settings only place a caption on a screen:
   * they must be written as {@code name:value} and have no further meaning here.
   */
  static CueTiming parse(String line, int number) {
    int arrow = line.indexOf(ARROW);
    String start = line.substring(0, arrow);
    String rest = line.substring(arrow + ARROW.length());
    if (!endsWithBlank(start) || !startsWithBlank(rest)) {
      throw problem(
          "transcript.timing", number, "Put a blank on both sides of the arrow between the times.");
    }
    String[] words = rest.strip().split("[ \\t]+");
    long from = millis(start.strip(), number);
    long to = millis(words[0], number);
    for (int i = 1; i < words.length; i++) {
      if (!SETTING.matcher(words[i]).matches()) {
        throw problem(
            "transcript.cue-setting",
            number,
            "After the times only settings like align:start may follow.");
      }
    }
    if (to < from) {
      throw problem("transcript.times-swapped", number, "The cue ends before it starts.");
    }
    return new CueTiming(from, to);
  }

  private static long millis(String timestamp, int number) {
    Matcher matcher = TIMESTAMP.matcher(timestamp);
    if (!matcher.matches()) {
      throw problem(
          "transcript.timestamp",
          number,
          "A time is written hh:mm:ss.ttt or mm:ss.ttt, minutes and seconds below 60.");
    }
    long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
    return ((hours * 60 + Long.parseLong(matcher.group(2))) * 60 + Long.parseLong(matcher.group(3)))
            * 1000
        + Long.parseLong(matcher.group(4));
  }

  private static boolean endsWithBlank(String text) {
    return text.endsWith(" ") || text.endsWith("\t");
  }

  private static boolean startsWithBlank(String text) {
    return text.startsWith(" ") || text.startsWith("\t");
  }

  private static TranscriptProblem problem(String code, int line, String detail) {
    return new TranscriptProblem(code, line, detail);
  }
}
