package com.salesai.lead.imports;

/**
 * One record of a CSV file, undecoded.
 *
 * @param line line on which it starts, from 1
 * @param bytes the record with its line end
 * @param closed false when the file ended within quotes
 */
record RawRecord(long line, byte[] bytes, boolean closed) {

  /** True when there is nothing but white space on the line. */
  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }
}
