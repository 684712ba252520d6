package com.salesai.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * PostgreSQL and Kafka in one throw-away JVM, shared by all test JVMs of a build.
 *
 * <p>{@code java -cp ... com.salesai.embedded.TestInfrastructure STATE_FILE lead,proposal,...}:
 * when both are ready it writes {@code pg.port}, {@code kafka.port} and {@code pid} to the state
 * file. Test JVMs touch the file every few seconds; a minute after the last touch, or when the file
 * is deleted, this process stops and removes its data.
 */
public final class TestInfrastructure {

  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final String OWNER = "owner.pid";

  private TestInfrastructure() {}

  /** Arguments: state file, comma-separated database names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path state = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(state.getParent());
    removeLeftovers(state.getParent());
    Path directory = Files.createTempDirectory(state.getParent(), "infra-");
    Files.writeString(directory.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
    List<Integer> ports = FreePorts.find(3);
    try (var postgres =
            EmbeddedPostgresServer.start(
                PostgresSettings.throwAway(directory.resolve("postgres"), ports.get(0)));
        var kafka =
            EmbeddedKafkaBroker.start(
                new KafkaSettings(directory.resolve("kafka"), ports.get(1), ports.get(2)))) {
      for (String name : args[1].split(",")) {
        postgres.provision(ServiceDatabase.forTests(name));
      }
      announce(state, postgres.port(), ports.get(1));
      waitForSilence(state);
      Files.deleteIfExists(state);
    } finally {
      Directories.delete(directory);
    }
    // Kafka leaves non-daemon threads behind.
    System.exit(0);
  }

  /** A killed predecessor leaves its PostgreSQL and its files behind. */
  private static void removeLeftovers(Path parent) throws IOException {
    try (var directories = Files.newDirectoryStream(parent, "infra-*")) {
      for (Path directory : directories) {
        Path owner = directory.resolve(OWNER);
        boolean alive =
            Files.exists(owner)
                && ProcessHandle.of(Long.parseLong(Files.readString(owner).trim())).isPresent();
        if (!alive) {
          EmbeddedPostgresServer.stopLeftover(directory.resolve("postgres"));
          Directories.delete(directory);
        }
      }
    }
  }

  private static void announce(Path state, int postgresPort, int kafkaPort) throws IOException {
    var properties = new Properties();
    properties.setProperty("pg.port", Integer.toString(postgresPort));
    properties.setProperty("kafka.port", Integer.toString(kafkaPort));
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    Path draft = state.resolveSibling(state.getFileName() + ".tmp");
    try (var writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, null);
    }
    Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void waitForSilence(Path state) throws IOException, InterruptedException {
    while (true) {
      try {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(state).toMillis();
        if (age > IDLE.toMillis()) {
          return;
        }
      } catch (java.nio.file.NoSuchFileException deleted) {
        return;
      }
      Thread.sleep(500);
    }
  }
}
