package com.salesai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

  @TempDir static Path directory;
  static EmbeddedPostgresServer server;

  @BeforeAll
  static void start() {
    server =
        EmbeddedPostgresServer.start(
            PostgresSettings.throwAway(directory.resolve("pg"), FreePorts.find(1).get(0)));
    server.provision(ServiceDatabase.forTests("lead"));
    server.provision(ServiceDatabase.forTests("lead"));
    server.provision("keycloak", "keycloak", "kc's pass");
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(Files.exists(directory.resolve("pg"))).isFalse();
  }

  @Test
  void noRoleMayBypassRowLevelSecurity() throws SQLException {
    assertThat(
            value(
                server.connect("postgres"),
                "select string_agg(rolname, ',' order by rolname) from pg_roles where rolname like 'lead%'"
                    + " and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
        .isEqualTo("lead_app,lead_owner,lead_relay");
  }

  @Test
  void ownerOwnsTheDatabaseAndAppOwnsNothing() throws SQLException {
    try (Connection owner = server.connect("lead", "lead_owner", "lead_owner")) {
      owner.createStatement().execute("create table t (id int)");
      owner.createStatement().execute("grant select on t to lead_app");
    }
    try (Connection app = server.connect("lead", "lead_app", "lead_app")) {
      app.createStatement().executeQuery("select * from t");
      assertThatThrownBy(() -> app.createStatement().execute("create table u (id int)"))
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void wrongPasswordAndForeignDatabaseAreRefused() {
    assertThatThrownBy(() -> server.connect("lead", "lead_app", "wrong"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> server.connect("keycloak", "lead_app", "lead_app"))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void passwordsWithQuotesWork() throws SQLException {
    assertThat(value(server.connect("keycloak", "keycloak", "kc's pass"), "select current_user"))
        .isEqualTo("keycloak");
  }

  @Test
  void extensionsForSearchAreThere() throws SQLException {
    assertThat(
            value(
                server.connect("lead"),
                "select string_agg(extname, ',' order by extname) from pg_extension where extname <> 'plpgsql'"))
        .isEqualTo("pg_trgm,pgcrypto,unaccent");
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (connection;
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
