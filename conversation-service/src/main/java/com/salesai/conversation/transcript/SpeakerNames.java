package com.salesai.conversation.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of speakers as transcripts write them. */
final class SpeakerNames {
  private static final int LONGEST = 200;

  /**
   * Meeting tools write {@code Name: what was said}: the name is before the first colon and blank.
   */
  private static final Pattern PREFIX = Pattern.compile("(?s)([^<>:]{1,80}): (.*)");

  private SpeakerNames() {}

  /** A name on one line, or null when nothing is left of it. */
  static String clean(String name) {
    String line = name.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return null;
    }
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST))
        : line;
  }

  /** Parts {@code Name: text}; the voice is null when there is no name in front. */
  static CueText.Part split(String text) {
    Matcher matcher = PREFIX.matcher(text);
    if (!matcher.matches()) {
      return new CueText.Part(null, text);
    }
    return new CueText.Part(clean(matcher.group(1)), matcher.group(2).strip());
  }
}
