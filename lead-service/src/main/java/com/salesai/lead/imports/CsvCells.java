package com.salesai.lead.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The cells of one record, or what is wrong with it.
 *
 * @param line line on which the record starts
 * @param cells the cells; null when there is an error
 * @param error what is wrong; null when it could be read
 */
record CsvCells(long line, List<String> cells, RowError error) {

  /** Reads a record; never fails. */
  static CsvCells of(RawRecord record, char delimiter) {
    if (!record.closed()) {
      return wrong(record, "csv.unclosed-quote", "A quote is opened here and never closed.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.bytes())).toString();
    } catch (CharacterCodingException e) {
      return wrong(record, "csv.encoding", "The row is not UTF-8.");
    }
    if (text.indexOf('\0') >= 0) {
      return wrong(record, "text.nul", "The row holds U+0000, which cannot be stored.");
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text)) {
      return new CsvCells(record.line(), List.copyOf(reader.iterator().next().getFields()), null);
    } catch (CsvParseException e) {
      return wrong(record, "csv.syntax", "The quotes of the row do not match.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvCells wrong(RawRecord record, String code, String detail) {
    return new CsvCells(record.line(), null, new RowError(record.line(), null, code, detail));
  }
}
