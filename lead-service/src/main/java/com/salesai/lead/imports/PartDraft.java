package com.salesai.lead.imports;

import java.io.ByteArrayOutputStream;

/** Records on their way into a part. */
final class PartDraft {
  private static final int MAX_RECORDS = 200;
  private static final int MAX_BYTES = 512 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final long firstLine;
  private int records;

  PartDraft(RawRecord first) {
    this.firstLine = first.line();
    add(first);
  }

  /** Blank lines are kept, so that line numbers stay right, and not counted. */
  void add(RawRecord record) {
    bytes.writeBytes(record.bytes());
    records += record.isBlank() ? 0 : 1;
  }

  boolean isFull() {
    return records >= MAX_RECORDS || bytes.size() >= MAX_BYTES;
  }

  long firstLine() {
    return firstLine;
  }

  int records() {
    return records;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
