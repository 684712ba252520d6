package com.salesai.conversation.transcript;

/** A file is not a transcript that can be read; says where and why, in words for people. */
public final class TranscriptProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int line;

  TranscriptProblem(String code, int line, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.line = line;
  }

  /** Stable code, such as {@code transcript.timestamp}. */
  public String code() {
    return code;
  }

  /** Line of the file, from 1; 0 when the file as a whole is meant. */
  public int line() {
    return line;
  }
}
