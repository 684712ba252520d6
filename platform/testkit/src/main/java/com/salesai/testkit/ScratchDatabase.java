package com.salesai.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** An empty database of its own with a service's three roles, dropped at the end. */
final class ScratchDatabase implements AutoCloseable {
  private final Infrastructure infrastructure = Infrastructure.shared();
  private final String name = "scratch_" + UUID.randomUUID().toString().replace("-", "");
  private final String service;

  /**
   * @param service database name of the service, such as {@code lead}
   */
  ScratchDatabase(String service) throws SQLException {
    this.service = service;
    execute("postgres", "create database " + name + " owner " + service + "_owner");
    for (String extension : List.of("pg_trgm", "unaccent", "pgcrypto")) {
      execute("create extension if not exists " + extension);
    }
    execute("revoke all on schema public from public");
  }

  String app() {
    return service + "_app";
  }

  String relay() {
    return service + "_relay";
  }

  Flyway flyway() {
    return Flyway.configure()
        .dataSource(infrastructure.jdbcUrl(name), service + "_owner", service + "_owner")
        .locations("db/platform", "db/migration")
        .placeholders(Map.of("app_role", app(), "relay_role", relay()))
        .load();
  }

  /** Runs statements as superuser. */
  void execute(String sql) throws SQLException {
    execute(name, sql);
  }

  /** First column of a query that a superuser runs. */
  List<String> query(String sql) throws SQLException {
    try (Connection connection = connect(name, "postgres");
        Statement statement = connection.createStatement()) {
      return rows(statement.executeQuery(sql));
    }
  }

  /**
   * First column of a statement that the application role runs, bound to an organization or none.
   */
  List<String> asApplication(UUID org, String sql) throws SQLException {
    try (Connection connection = connect(name, app());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (org != null) {
        statement.execute(
            "select set_config('app.org_id', '%s', true), set_config('app.visibility', 'all', true)"
                .formatted(org));
      }
      List<String> rows = statement.execute(sql) ? rows(statement.getResultSet()) : List.of();
      connection.rollback();
      return rows;
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(result.getString(1));
    }
    return rows;
  }

  private void execute(String in, String sql) throws SQLException {
    try (Connection connection = connect(in, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String in, String role) throws SQLException {
    return DriverManager.getConnection(infrastructure.jdbcUrl(in), role, role);
  }

  @Override
  public void close() throws SQLException {
    execute("postgres", "drop database " + name + " with (force)");
  }
}
