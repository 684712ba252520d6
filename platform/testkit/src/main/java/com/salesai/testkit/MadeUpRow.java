package com.salesai.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row that a table would accept, from the types and simple checks of its columns. */
final class MadeUpRow {
  private static final String COLUMNS =
      """
      select a.attname || '|' || format_type(a.atttypid, null) || '|' || coalesce((
          select (regexp_match(pg_get_constraintdef(k.oid), $re$'([^']*)'::text$re$))[1]
          from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c'
            and k.conkey = array[a.attnum] limit 1), '')
      from pg_attribute a where a.attrelid = 'public.%s'::regclass and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        and (a.attnotnull or a.attname = 'org_id')""";

  private MadeUpRow() {}

  /** An insert of such a row for that organization. */
  static String insert(ScratchDatabase database, String table, UUID org) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String column : database.query(COLUMNS.formatted(table))) {
      String[] parts = column.split("\\|", 3);
      names.add('"' + parts[0] + '"');
      values.add(value(parts[1], parts[2], org));
    }
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", names), String.join(", ", values));
  }

  private static String value(String type, String allowed, UUID org) {
    if (!allowed.isEmpty()) {
      return "'" + allowed + "'";
    }
    if (type.endsWith("[]")) {
      return "'{}'";
    }
    return switch (type) {
      // Every id is that of the organization, so that a row finds the row it belongs to.
      case "uuid" -> "'" + org + "'";
      case "boolean" -> "false";
      case "jsonb", "json" -> "'{}'";
      case "bytea" -> "'\\x00'";
      case "timestamp with time zone", "date" -> "now()";
      case "smallint", "integer", "bigint", "numeric", "double precision", "real" -> "1";
      case "interval" -> "'1 day'";
      default -> "'x'";
    };
  }
}
