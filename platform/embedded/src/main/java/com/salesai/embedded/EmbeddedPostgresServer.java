package com.salesai.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL server as a child of this JVM.
 *
 * <p>The postmaster detaches from its parent, so a killed JVM leaves it running: {@link
 * #stopLeftover(Path)} ends such a server before the next start.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

  private final PostgresSettings settings;
  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(PostgresSettings settings, EmbeddedPostgres postgres) {
    this.settings = settings;
    this.postgres = postgres;
  }

  /**
   * Starts the server and returns when it accepts connections. The first start of a data directory
   * runs initdb.
   *
   * @throws IllegalStateException when the server does not come up; its log is in {@code
   *     postgres.log}
   */
  public static EmbeddedPostgresServer start(PostgresSettings settings) {
    try {
      Files.createDirectories(settings.directory());
      var builder =
          EmbeddedPostgres.builder()
              .setPort(settings.port())
              .setDataDirectory(settings.data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setConnectConfig("password", settings.superuserPassword())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setErrorRedirector(Redirect.appendTo(settings.log().toFile()))
              .setOutputRedirector(Redirect.appendTo(settings.log().toFile()))
              .setServerConfig("max_connections", "300")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("listen_addresses", "localhost");
      // zonky always passes -F (no fsync); the later option wins.
      String durable = settings.persistent() ? "on" : "off";
      builder
          .setServerConfig("fsync", durable)
          .setServerConfig("synchronous_commit", durable)
          .setServerConfig("full_page_writes", durable);
      if (settings.persistent()) {
        builder.setOverrideWorkingDirectory(settings.directory().resolve("bin").toFile());
      }
      var server = new EmbeddedPostgresServer(settings, builder.start());
      server.requirePasswords();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(
          "PostgreSQL did not start on port " + settings.port() + "; see " + settings.log(), e);
    }
  }

  /**
   * Creates the database with its roles and extensions; on later starts sets the passwords again.
   */
  public void provision(ServiceDatabase database) {
    try {
      new DatabaseProvisioning(this).provision(database);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot provision database " + database.name(), e);
    }
  }

  /**
   * Creates a database with one owning role and nothing else, as Keycloak needs it; {@code owner}
   * is also the user.
   */
  public void provision(String database, String owner, String password) {
    try {
      new DatabaseProvisioning(this).provision(database, owner, password);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot provision database " + database, e);
    }
  }

  /** Connection as superuser, for set-up only. */
  public Connection connect(String database) throws SQLException {
    return connect(database, "postgres", settings.superuserPassword());
  }

  /** Connection as any role. */
  public Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), user, password);
  }

  /** JDBC URL without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  /** The TCP port. */
  public int port() {
    return postgres.getPort();
  }

  /** Process id of the postmaster. */
  public long pid() {
    return PostmasterPid.read(settings.data())
        .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
  }

  /** Stops the server (open sessions are disconnected); a throw-away server's files are deleted. */
  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!settings.persistent()) {
      Directories.delete(settings.directory());
    }
  }

  /**
   * Ends a server that a killed JVM left behind in this directory.
   *
   * @return true when there was one
   */
  public static boolean stopLeftover(Path directory) {
    return PostmasterPid.stop(directory.resolve("data"));
  }

  /** zonky's initdb trusts every local connection; from here on a role needs its password. */
  private void requirePasswords() {
    Path hba = settings.data().resolve("pg_hba.conf");
    List<String> wanted =
        List.of(
            "# every connection needs a password",
            "local all all scram-sha-256",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");
    try {
      if (Files.readAllLines(hba).equals(wanted)) {
        return;
      }
      try (Connection c = connect("postgres");
          var s = c.createStatement()) {
        s.execute("alter role postgres password " + Sql.literal(settings.superuserPassword()));
        Files.write(hba, wanted);
        s.execute("select pg_reload_conf()");
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("cannot secure PostgreSQL's connections", e);
    }
  }
}
