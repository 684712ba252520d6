package com.salesai.conversation.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes segments of a cue. A cue in which several voices speak has one time for all of them: each
 * gets the share of it that its text has of the cue's characters, one after the other.
 */
final class CueShares {
  private CueShares() {}

  /**
   * @param before speaker of the words before the cue, who goes on while nobody is named
   */
  static List<Segment> of(CueTiming timing, List<CueText.Part> parts, String before) {
    long characters = parts.stream().mapToLong(part -> part.text().length()).sum();
    long millis = timing.endMillis() - timing.startMillis();
    List<Segment> segments = new ArrayList<>();
    String speaker = before;
    long spoken = 0;
    for (CueText.Part part : parts) {
      speaker = part.voice() == null ? speaker : part.voice();
      long start = timing.startMillis() + share(millis, spoken, characters);
      spoken += part.text().length();
      long end = timing.startMillis() + share(millis, spoken, characters);
      if (!part.text().isEmpty()) {
        segments.add(new Segment(speaker, start, end, part.text()));
      }
    }
    return segments;
  }

  private static long share(long millis, long part, long whole) {
    return whole == 0 ? 0 : millis * part / whole;
  }
}
