package com.salesai.lead.imports;

import com.salesai.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the bytes of a file into its header and parts of whole records. */
final class FileCutter {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private RecordCutter cutter = new RecordCutter(null, 1);
  private ImportHeader header;
  private PartDraft draft;
  private boolean begun;
  private long rows;

  /**
   * Takes the next bytes.
   *
   * @return the parts that are complete now
   * @throws ProblemException 422 when the file cannot be read
   */
  List<PartDraft> accept(byte[] chunk) {
    byte[] bytes = begun ? chunk : withoutBom(chunk);
    begun = true;
    List<PartDraft> parts = new ArrayList<>();
    if (header == null) {
      bytes = readHeader(bytes);
    }
    if (header != null) {
      cutter.accept(bytes).forEach(record -> add(record, parts));
    }
    return parts;
  }

  /** The last part, if any. */
  List<PartDraft> finish() {
    List<PartDraft> parts = new ArrayList<>();
    if (header == null) {
      header = ImportHeader.of(cutter.finish().orElseThrow(FileCutter::empty));
    } else {
      cutter.finish().ifPresent(record -> add(record, parts));
    }
    if (draft != null && draft.records() > 0) {
      parts.add(draft);
    }
    return parts;
  }

  ImportHeader header() {
    return header;
  }

  /** Rows so far, without header and blank lines. */
  long rows() {
    return rows;
  }

  private void add(RawRecord record, List<PartDraft> parts) {
    rows += record.isBlank() ? 0 : 1;
    if (draft == null) {
      draft = new PartDraft(record);
    } else {
      draft.add(record);
    }
    // A record that ends within quotes is the last one: its part is left to the end of the file.
    if (draft.isFull()) {
      parts.add(draft);
      draft = null;
    }
  }

  /** Reads the header byte by byte: only then the delimiter is known. Answers what follows it. */
  private byte[] readHeader(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      List<RawRecord> records = cutter.accept(new byte[] {bytes[i]});
      if (!records.isEmpty()) {
        RawRecord first = records.get(0);
        header = ImportHeader.of(first);
        boolean returned = first.bytes()[first.bytes().length - 1] == '\r';
        cutter = new RecordCutter(header.delimiter(), first.line() + lines(first.bytes()));
        // After a lone carriage return the byte that revealed it belongs to the next record.
        return Arrays.copyOfRange(bytes, returned ? i : i + 1, bytes.length);
      }
    }
    return new byte[0];
  }

  private static long lines(byte[] record) {
    long lines = 0;
    for (int i = 0; i < record.length; i++) {
      boolean lone = record[i] == '\r' && (i + 1 == record.length || record[i + 1] != '\n');
      lines += record[i] == '\n' || lone ? 1 : 0;
    }
    return lines;
  }

  private static byte[] withoutBom(byte[] chunk) {
    if (chunk.length >= 2
        && (chunk[0] == (byte) 0xFF && chunk[1] == (byte) 0xFE
            || chunk[0] == (byte) 0xFE && chunk[1] == (byte) 0xFF)) {
      throw ProblemException.unprocessable(
          "import.encoding", "The file is UTF-16. Save it as CSV UTF-8.");
    }
    boolean bom = chunk.length >= 3 && Arrays.equals(Arrays.copyOf(chunk, 3), BOM);
    return bom ? Arrays.copyOfRange(chunk, 3, chunk.length) : chunk;
  }

  private static ProblemException empty() {
    return ProblemException.unprocessable(
        "import.empty", "The file is empty. The first row must name the columns.");
  }
}
