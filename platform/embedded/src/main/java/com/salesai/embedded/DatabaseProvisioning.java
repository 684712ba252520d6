package com.salesai.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates databases, roles and extensions; safe to repeat. */
final class DatabaseProvisioning {

  private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "pgcrypto");

  private final EmbeddedPostgresServer server;

  DatabaseProvisioning(EmbeddedPostgresServer server) {
    this.server = server;
  }

  void provision(ServiceDatabase db) throws SQLException {
    try (Connection c = server.connect("postgres");
        Statement s = c.createStatement()) {
      role(s, db.owner(), db.ownerPassword());
      role(s, db.app(), db.appPassword());
      role(s, db.relay(), db.relayPassword());
      database(s, db.name(), db.owner());
      s.execute("grant connect on database " + db.name() + " to " + db.app() + ", " + db.relay());
    }
    try (Connection c = server.connect(db.name());
        Statement s = c.createStatement()) {
      s.execute("revoke all on schema public from public");
      s.execute("grant usage on schema public to " + db.app() + ", " + db.relay());
      for (String extension : EXTENSIONS) {
        if (exists(c, "select 1 from pg_available_extensions where name = ?", extension)) {
          s.execute("create extension if not exists " + extension);
        }
      }
    }
  }

  void provision(String database, String owner, String password) throws SQLException {
    try (Connection c = server.connect("postgres");
        Statement s = c.createStatement()) {
      role(s, owner, password);
      database(s, database, owner);
    }
  }

  private static void role(Statement s, String name, String password) throws SQLException {
    if (!exists(s.getConnection(), "select 1 from pg_roles where rolname = ?", name)) {
      s.execute("create role " + name);
    }
    s.execute(
        "alter role "
            + name
            + " with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password "
            + Sql.literal(password));
  }

  private static void database(Statement s, String name, String owner) throws SQLException {
    if (!exists(s.getConnection(), "select 1 from pg_database where datname = ?", name)) {
      s.execute("create database " + name + " owner " + owner);
    }
    // "all" covers connect and temporary; the owner keeps its own rights.
    s.execute("revoke all on database " + name + " from public");
  }

  private static boolean exists(Connection c, String query, String value) throws SQLException {
    try (PreparedStatement p = c.prepareStatement(query)) {
      p.setString(1, value);
      try (var rows = p.executeQuery()) {
        return rows.next();
      }
    }
  }
}
