package com.salesai.conversation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cue, parted by its voice tags, with all tags removed. */
final class CueText {
  /** A tag of WebVTT: a name with classes and an annotation, its end, or a time within the cue. */
  private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][^<>]*|\\d[\\d:.]*|/)>");

  private static final Pattern VOICE =
      Pattern.compile("v(?:\\.[^\\s]*)?[ \\t\\n]+(.+)", Pattern.DOTALL);

  /**
   * What one voice says in a cue.
   *
   * @param voice name of the voice tag, or null outside of one
   */
  record Part(String voice, String text) {}

  private CueText() {}

  /** The parts that say something, in their order. */
  static List<Part> parts(String payload) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String voice = null;
    int from = 0;
    Matcher tags = TAG.matcher(payload);
    while (tags.find()) {
      text.append(payload, from, tags.start());
      from = tags.end();
      String tag = tags.group(1);
      Matcher opens = VOICE.matcher(tag);
      if (opens.matches()) {
        add(parts, voice, text);
        voice = SpeakerNames.clean(CharacterReferences.resolve(opens.group(1)));
      } else if (tag.equals("/v")) {
        add(parts, voice, text);
        voice = null;
      }
    }
    text.append(payload.substring(from));
    add(parts, voice, text);
    return parts;
  }

  private static void add(List<Part> parts, String voice, StringBuilder text) {
    String plain =
        CharacterReferences.resolve(text.toString()).replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!plain.isEmpty()) {
      parts.add(new Part(voice, plain));
    }
    text.setLength(0);
  }
}
