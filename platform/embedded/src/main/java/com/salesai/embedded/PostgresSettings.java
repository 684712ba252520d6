package com.salesai.embedded;

import java.nio.file.Path;

/**
 * How one embedded PostgreSQL runs.
 *
 * @param directory holds {@code data}, {@code bin} (unpacked binaries of a persistent server) and
 *     {@code postgres.log}
 * @param port TCP port on the loopback interface
 * @param persistent true keeps the data directory and writes durably; false switches fsync off and
 *     deletes the directory when the server is closed
 * @param superuserPassword password of role {@code postgres}; after the first start every
 *     connection needs one
 */
public record PostgresSettings(
    Path directory, int port, boolean persistent, String superuserPassword) {

  /** Durable server whose data survives a restart. */
  public static PostgresSettings persistent(Path directory, int port, String superuserPassword) {
    return new PostgresSettings(directory, port, true, superuserPassword);
  }

  /** Fast server for tests; password of the superuser is {@code postgres}. */
  public static PostgresSettings throwAway(Path directory, int port) {
    return new PostgresSettings(directory, port, false, "postgres");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("postgres.log");
  }
}
