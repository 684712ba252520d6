package com.salesai.analytics.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * Reads rows of a query as records. PostgreSQL turns each row into one JSON object whose keys are
 * the column names, so times keep their microseconds and numbers their digits.
 */
public final class JsonRows {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private JsonRows() {}

  /**
   * The query whose rows are JSON texts.
   *
   * @param select its column names, quoted where they have capitals, are the components of a record
   */
  public static String query(String select) {
    return "select cast(to_json(r) as text) from (" + select + ") r";
  }

  /** The rows of such a query as records. */
  public static <T> List<T> read(List<String> rows, Class<T> type) {
    return rows.stream().map(row -> read(row, type)).toList();
  }

  /** One row of such a query as a record. */
  public static <T> T read(String row, Class<T> type) {
    try {
      return MAPPER.readValue(row, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row is no " + type.getSimpleName(), e);
    }
  }
}
