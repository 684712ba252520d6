package com.salesai.lead.imports;

import com.salesai.lead.capture.Assignment;
import com.salesai.lead.capture.CaptureBatch;
import com.salesai.lead.capture.Company;
import com.salesai.lead.capture.LeadInput;
import com.salesai.lead.capture.LeadRules;
import com.salesai.lead.capture.Source;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a lead of a row, or says what is wrong with the row. */
final class RowReader {
  private final Caller caller;
  private final ImportHeader header;
  private final CsvCells row;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final List<RowError> errors = new ArrayList<>();

  private RowReader(Caller caller, ImportHeader header, CsvCells row) {
    this.caller = caller;
    this.header = header;
    this.row = row;
  }

  /**
   * What a row holds.
   *
   * @param row the lead; null when there are errors
   */
  record Result(CaptureBatch.Row row, List<RowError> errors) {}

  static Result read(Caller caller, ImportHeader header, CsvCells row) {
    return row.error() != null
        ? new Result(null, List.of(row.error()))
        : new RowReader(caller, header, row).read();
  }

  private Result read() {
    if (!takeCells()) {
      return new Result(null, errors);
    }
    LeadInput input = input().normalized();
    for (FieldError error : LeadRules.check(input)) {
      String field =
          error.pointer().isEmpty() ? null : error.pointer().substring(1).replace('/', '.');
      errors.add(new RowError(row.line(), field, error.code(), error.detail()));
    }
    Assignment assignment = assignment(input.ownerId());
    return errors.isEmpty()
        ? new Result(new CaptureBatch.Row(input, assignment), errors)
        : new Result(null, errors);
  }

  /** A row has as many cells as the header; empty ones more are forgiven. */
  private boolean takeCells() {
    int columns = header.names().size();
    List<String> cells = row.cells();
    boolean extra =
        cells.size() > columns
            && cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    if (extra || cells.size() < columns) {
      error(
          null,
          "csv.cells",
          "The row has %d cells, the header %d.".formatted(cells.size(), columns));
      return false;
    }
    for (int i = 0; i < columns; i++) {
      if (!cells.get(i).isBlank()) {
        if (header.fields().get(i) == null) {
          attributes.put(header.names().get(i), cells.get(i).strip());
        } else {
          values.put(header.fields().get(i), cells.get(i));
        }
      }
    }
    return true;
  }

  private LeadInput input() {
    return new LeadInput(
        values.get("email"),
        values.get("firstName"),
        values.get("lastName"),
        values.get("phone"),
        values.get("jobTitle"),
        new Company(
            values.get("company.name"),
            values.get("company.domain"),
            values.get("company.industry"),
            employees(),
            values.get("company.country")),
        new Source(
            values.get("source.channel"),
            values.get("source.medium"),
            values.get("source.campaign"),
            values.get("source.referrer")),
        attributes,
        values.get("status"),
        ownerId(),
        createdAt());
  }

  private Integer employees() {
    String text = values.get("company.employees");
    try {
      return text == null ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      error("company.employees", "field.number", "A whole number without separators.");
      return null;
    }
  }

  private UUID ownerId() {
    String text = values.get("ownerId");
    try {
      return text == null ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      error("ownerId", "field.uuid", "The id of a member.");
      return null;
    }
  }

  private Instant createdAt() {
    String text = values.get("createdAt");
    if (text == null) {
      return null;
    }
    try {
      return text.strip().length() == 10
          ? LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text.strip());
    } catch (DateTimeParseException e) {
      error("createdAt", "field.time", "A date such as 2026-11-21 or 2026-11-21T09:00:00Z.");
      return null;
    }
  }

  /** Imported leads belong to nobody unless a column says so. */
  private Assignment assignment(UUID ownerId) {
    try {
      return Assignment.of(caller, ownerId);
    } catch (ProblemException e) {
      error("ownerId", e.code(), e.getMessage());
      return Assignment.NOBODY;
    }
  }

  private void error(String field, String code, String detail) {
    errors.add(new RowError(row.line(), field, code, detail));
  }
}
