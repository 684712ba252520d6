package com.salesai.local.demo.story;

import java.util.Locale;
import java.util.Map;

/**
 * Speaks a script into WebVTT: a cue for each sentence, at the pace of an ordinary conversation,
 * the speaker as voice span.
 */
final class Transcript {

  private static final double SECONDS_PER_WORD = 0.36;
  private static final double PAUSE = 0.3;

  private Transcript() {}

  static String of(CallScript script, String seller, String customer, Map<String, String> values) {
    var vtt = new StringBuilder("WEBVTT\n");
    double clock = 0.5;
    int cue = 1;
    for (CallScript.Line line : script.lines()) {
      for (String sentence : CallScript.fill(line.text(), values).split("(?<=[.?!])\\s+")) {
        double end = clock + Math.max(0.6, sentence.split("\\s+").length * SECONDS_PER_WORD);
        vtt.append('\n').append(cue++).append('\n');
        vtt.append(time(clock)).append(" --> ").append(time(end)).append('\n');
        vtt.append("<v ").append(line.seller() ? seller : customer).append('>');
        vtt.append(sentence).append("</v>\n");
        clock = end + PAUSE;
      }
    }
    return vtt.toString();
  }

  private static String time(double seconds) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
