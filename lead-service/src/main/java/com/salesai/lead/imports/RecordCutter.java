package com.salesai.lead.imports;

import com.salesai.platform.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of bytes into CSV records (RFC 4180): a line end within quotes does not end a
 * record. Lines end with LF, CRLF or CR. Works on UTF-8 and other encodings in which quotes and
 * line ends are single bytes.
 */
final class RecordCutter {
  /** Longest record in bytes. */
  static final int MAX_RECORD = 1024 * 1024;

  private final Character delimiter;
  private ByteArrayOutputStream record = new ByteArrayOutputStream();
  private long line;
  private long firstLine;
  private boolean quoted;
  private boolean quoteInQuotes;
  private boolean fieldStart = true;
  private boolean carriageReturn;

  /**
   * A cutter.
   *
   * @param delimiter field separator, or null while it is unknown: then all usual ones count
   * @param firstLine line number of the first byte
   */
  RecordCutter(Character delimiter, long firstLine) {
    this.delimiter = delimiter;
    this.line = firstLine;
    this.firstLine = firstLine;
  }

  /**
   * Takes the next bytes.
   *
   * @return the records that are complete now
   * @throws ProblemException 422 {@code import.record-too-long}
   */
  List<RawRecord> accept(byte[] bytes) {
    List<RawRecord> complete = new ArrayList<>();
    for (byte b : bytes) {
      if (carriageReturn && b != '\n') {
        complete.add(take());
      }
      if (accept(b)) {
        complete.add(take());
      }
    }
    return complete;
  }

  /** The last record, when the file does not end with a line end. */
  Optional<RawRecord> finish() {
    if (record.size() == 0) {
      return Optional.empty();
    }
    boolean closed = !quoted || quoteInQuotes;
    RawRecord last = take();
    return Optional.of(new RawRecord(last.line(), last.bytes(), closed));
  }

  /** Takes one byte; true when it ends the record. */
  private boolean accept(byte b) {
    record.write(b);
    if (record.size() > MAX_RECORD) {
      throw ProblemException.unprocessable(
          "import.record-too-long",
          "The record on line %d is longer than 1 MB. Is a quote left open?".formatted(firstLine));
    }
    carriageReturn = false;
    if (quoted && !quoteInQuotes) {
      quoteInQuotes = b == '"';
      line += b == '\n' ? 1 : 0;
      return false;
    }
    if (quoteInQuotes && b == '"') {
      quoteInQuotes = false;
      return false;
    }
    quoted = fieldStart && b == '"';
    quoteInQuotes = false;
    fieldStart = isDelimiter(b);
    carriageReturn = b == '\r';
    return b == '\n';
  }

  private boolean isDelimiter(byte b) {
    return delimiter == null ? b == ',' || b == ';' || b == '\t' : b == delimiter;
  }

  private RawRecord take() {
    RawRecord taken = new RawRecord(firstLine, record.toByteArray(), true);
    record = new ByteArrayOutputStream();
    line++;
    firstLine = line;
    quoted = false;
    quoteInQuotes = false;
    fieldStart = true;
    carriageReturn = false;
    return taken;
  }
}
