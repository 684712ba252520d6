package com.salesai.conversation.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The lines of a file in UTF-8, ended by LF, CR or both, read one by one. */
final class TranscriptLines {
  private final String text;
  private int position;
  private int number;
  private String current;

  private TranscriptLines(String text) {
    this.text = text;
    advance();
  }

  /**
   * Decodes the bytes.
   *
   * @throws TranscriptProblem {@code transcript.encoding} when they are not UTF-8
   */
  static TranscriptLines of(byte[] bytes) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      throw new TranscriptProblem(
          "transcript.encoding", 0, "The file is not UTF-8. Save it as UTF-8 and try again.");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    // WebVTT 4.1: U+0000 is replaced; the database could not keep it either.
    return new TranscriptLines(text.replace('\0', '\uFFFD'));
  }

  /** The current line, or null behind the last. */
  String current() {
    return current;
  }

  /** Number of the current line, from 1. */
  int number() {
    return number;
  }

  boolean isOver() {
    return current == null;
  }

  boolean isBlank() {
    return current != null && current.isEmpty();
  }

  /** True on a line of a block: neither blank nor behind the end. */
  boolean inBlock() {
    return current != null && !current.isEmpty();
  }

  void advance() {
    number++;
    if (position >= text.length()) {
      current = null;
      return;
    }
    int end = position;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    current = text.substring(position, end);
    position = end + 1;
    if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
      position++;
    }
  }

  void skipBlankLines() {
    while (isBlank()) {
      advance();
    }
  }
}
