package com.salesai.embedded;

/** Quoting for the few statements that take no bind parameters (create role, alter role). */
final class Sql {

  private Sql() {}

  static String literal(String value) {
    if (value.indexOf('\0') >= 0 || value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a plain literal");
    }
    return "'" + value.replace("'", "''") + "'";
  }
}
