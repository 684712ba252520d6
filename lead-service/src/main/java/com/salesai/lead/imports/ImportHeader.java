package com.salesai.lead.imports;

import com.salesai.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header row: which column holds what.
 *
 * @param delimiter field separator of the file
 * @param names column names as they stand in the file
 * @param fields field of the lead for each column; null for a column that becomes an attribute
 */
record ImportHeader(char delimiter, List<String> names, List<String> fields) {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("emailaddress", "email"),
          Map.entry("firstname", "firstName"),
          Map.entry("givenname", "firstName"),
          Map.entry("lastname", "lastName"),
          Map.entry("surname", "lastName"),
          Map.entry("familyname", "lastName"),
          Map.entry("phone", "phone"),
          Map.entry("phonenumber", "phone"),
          Map.entry("jobtitle", "jobTitle"),
          Map.entry("title", "jobTitle"),
          Map.entry("company", "company.name"),
          Map.entry("companyname", "company.name"),
          Map.entry("domain", "company.domain"),
          Map.entry("companydomain", "company.domain"),
          Map.entry("industry", "company.industry"),
          Map.entry("companyindustry", "company.industry"),
          Map.entry("employees", "company.employees"),
          Map.entry("companyemployees", "company.employees"),
          Map.entry("country", "company.country"),
          Map.entry("companycountry", "company.country"),
          Map.entry("channel", "source.channel"),
          Map.entry("source", "source.channel"),
          Map.entry("sourcechannel", "source.channel"),
          Map.entry("medium", "source.medium"),
          Map.entry("campaign", "source.campaign"),
          Map.entry("referrer", "source.referrer"),
          Map.entry("status", "status"),
          Map.entry("ownerid", "ownerId"),
          Map.entry("createdat", "createdAt"));

  /**
   * Reads the header.
   *
   * @throws ProblemException 422 {@code import.header} when it cannot be one
   */
  static ImportHeader of(RawRecord record) {
    char delimiter = delimiter(record.bytes());
    CsvCells cells = CsvCells.of(record, delimiter);
    if (cells.error() != null) {
      throw refused(cells.error().detail());
    }
    List<String> names = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells.cells()) {
      String name = cell.strip();
      String field = KNOWN.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
      if (name.isEmpty() || name.length() > 100) {
        throw refused("Every column needs a name of at most 100 characters.");
      }
      if (!seen.add(field == null ? name : field)) {
        throw refused("Two columns hold the same: '%s'.".formatted(name));
      }
      names.add(name);
      fields.add(field);
    }
    if (!seen.contains("email")
        && !seen.contains("phone")
        && !seen.contains("lastName")
        && !seen.contains("company.name")) {
      throw refused("One of the columns email, phone, last name and company is needed.");
    }
    return new ImportHeader(delimiter, names, fields);
  }

  /** The usual separator that stands most often in the row. */
  private static char delimiter(byte[] row) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    for (byte b : row) {
      commas += b == ',' ? 1 : 0;
      semicolons += b == ';' ? 1 : 0;
      tabs += b == '\t' ? 1 : 0;
    }
    return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
  }

  private static ProblemException refused(String detail) {
    return ProblemException.unprocessable(
        "import.header", "The first row must name the columns. " + detail);
  }
}
