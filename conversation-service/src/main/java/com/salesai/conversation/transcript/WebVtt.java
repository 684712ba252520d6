package com.salesai.conversation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads WebVTT (W3C, section 4, the syntax for authors) strictly: what the format does not allow is
 * refused with its line, so that nothing said is lost unnoticed. Two liberties, because meeting
 * tools take them: cues may overlap and come in any order of time, and a speaker may be named by
 * {@code Name: } in front of the text when the file has no voice tags. Placement (cue settings,
 * styles, regions) is passed over.
 */
public final class WebVtt {
  /** Most cues of a file; more is no conversation. */
  public static final int MAX_CUES = 50_000;

  private final TranscriptLines lines;
  private final List<Cue> cues = new ArrayList<>();
  private String language;

  private record Cue(CueTiming timing, List<CueText.Part> parts) {}

  private WebVtt(TranscriptLines lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws TranscriptProblem with the line, when the file breaks the format or says nothing
   */
  public static Transcript read(byte[] file) {
    WebVtt reader = new WebVtt(TranscriptLines.of(file));
    reader.header();
    while (!reader.lines.isOver()) {
      reader.block();
      reader.lines.skipBlankLines();
    }
    return reader.transcript();
  }

  private void header() {
    String first = lines.current();
    if (first == null
        || !first.startsWith("WEBVTT")
        || (first.length() > 6 && first.charAt(6) != ' ' && first.charAt(6) != '\t')) {
      throw problem("transcript.signature", 1, "The first line of a WebVTT file is WEBVTT.");
    }
    if (first.contains(CueTiming.ARROW)) {
      throw problem("transcript.signature", 1, "The first line must not hold times.");
    }
    lines.advance();
    while (lines.inBlock()) {
      if (lines.current().contains(CueTiming.ARROW)) {
        throw problem(
            "transcript.blank-line", lines.number(), "Put a blank line before the first cue.");
      }
      metadata(lines.current());
      lines.advance();
    }
    lines.skipBlankLines();
  }

  /** Some tools name the language in the header: {@code Language: en}. */
  private void metadata(String line) {
    int colon = line.indexOf(':');
    if (colon > 0 && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals("language")) {
      Locale named = Locale.forLanguageTag(line.substring(colon + 1).strip());
      language = named.getLanguage().isEmpty() ? null : named.toLanguageTag();
    }
  }

  private void block() {
    String first = lines.current();
    if (first.contains(CueTiming.ARROW)) {
      cue();
    } else if (isKeyword(first, "NOTE")) {
      pass("comment");
    } else if (first.strip().equals("STYLE") || first.strip().equals("REGION")) {
      if (!cues.isEmpty()) {
        throw problem(
            "transcript.block-order",
            lines.number(),
            "Styles and regions stand before the first cue.");
      }
      pass(first.strip().toLowerCase(Locale.ROOT));
    } else {
      identified();
    }
  }

  private static boolean isKeyword(String line, String word) {
    return line.equals(word) || line.startsWith(word + " ") || line.startsWith(word + "\t");
  }

  private void pass(String what) {
    lines.advance();
    while (lines.inBlock()) {
      if (lines.current().contains(CueTiming.ARROW)) {
        throw problem(
            "transcript.blank-line",
            lines.number(),
            "Put a blank line between the %s and the cue.".formatted(what));
      }
      lines.advance();
    }
  }

  private void identified() {
    int number = lines.number();
    lines.advance();
    if (!lines.inBlock() || !lines.current().contains(CueTiming.ARROW)) {
      throw problem(
          "transcript.times-missing",
          number,
          "A cue has a line with its times; this block has none.");
    }
    cue();
  }

  private void cue() {
    int number = lines.number();
    if (cues.size() == MAX_CUES) {
      throw problem(
          "transcript.too-many-cues",
          number,
          "A transcript has at most %d cues.".formatted(MAX_CUES));
    }
    CueTiming timing = CueTiming.parse(lines.current(), number);
    lines.advance();
    StringBuilder payload = new StringBuilder();
    while (lines.inBlock()) {
      if (lines.current().contains(CueTiming.ARROW)) {
        throw problem(
            "transcript.blank-line", lines.number(), "Put a blank line between two cues.");
      }
      payload.append(lines.current()).append('\n');
      lines.advance();
    }
    cues.add(new Cue(timing, CueText.parts(payload.toString())));
  }

  private Transcript transcript() {
    boolean voiced =
        cues.stream().flatMap(cue -> cue.parts().stream()).anyMatch(part -> part.voice() != null);
    List<Segment> segments = new ArrayList<>();
    for (Cue cue : cues) {
      List<CueText.Part> parts =
          voiced
              ? cue.parts()
              : cue.parts().stream().map(part -> SpeakerNames.split(part.text())).toList();
      CueShares.of(cue.timing(), parts, speakerBefore(segments)).forEach(segments::add);
    }
    if (segments.isEmpty()) {
      throw problem("transcript.empty", 0, "The file holds no words.");
    }
    return new Transcript(List.copyOf(segments), language);
  }

  private static String speakerBefore(List<Segment> segments) {
    return segments.isEmpty() ? Transcript.UNKNOWN : segments.get(segments.size() - 1).speaker();
  }

  private static TranscriptProblem problem(String code, int line, String detail) {
    return new TranscriptProblem(code, line, detail);
  }
}
