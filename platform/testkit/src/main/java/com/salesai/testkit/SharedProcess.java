package com.salesai.testkit;

import com.salesai.embedded.TestInfrastructure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jboss.logging.Logger;

/** The embedded PostgreSQL and Kafka of the build: the first test JVM starts it, others attach. */
final class SharedProcess {
  private static final Logger LOG = Logger.getLogger(SharedProcess.class);
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STALE = Duration.ofSeconds(45);

  private SharedProcess() {}

  static Infrastructure attach() {
    try {
      Path directory =
          Path.of(System.getProperty("salesai.test.infra", "target/test-infra")).toAbsolutePath();
      Files.createDirectories(directory);
      Path state = directory.resolve("state.properties");
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid() || !alive(state)) {
          Files.deleteIfExists(state);
          launch(directory, state);
        }
        touch(state);
      }
      heartbeat(state);
      Properties properties = read(state);
      return new Infrastructure(
          "embedded",
          "127.0.0.1",
          Integer.parseInt(properties.getProperty("pg.port")),
          "127.0.0.1:" + properties.getProperty("kafka.port"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start PostgreSQL and Kafka for tests", e);
    }
  }

  private static boolean alive(Path state) throws IOException {
    if (!Files.exists(state)) {
      return false;
    }
    Instant touched = Files.getLastModifiedTime(state).toInstant();
    long pid = Long.parseLong(read(state).getProperty("pid", "-1"));
    return touched.isAfter(Instant.now().minus(STALE))
        && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Properties read(Path state) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(state)) {
      properties.load(reader);
    }
    return properties;
  }

  private static void launch(Path directory, Path state) throws IOException {
    Path log = directory.resolve("infrastructure.log");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                TestInfrastructure.class.getName(),
                state.toString(),
                String.join(",", Infrastructure.DATABASES))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.exists(state)) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new IOException("PostgreSQL and Kafka did not start, see " + log);
      }
      pause(Duration.ofMillis(50));
    }
  }

  /** One thread per test JVM, whatever the number of class loaders. */
  private static void heartbeat(Path state) {
    if (System.getProperties().putIfAbsent("salesai.test.heartbeat", "on") != null) {
      return;
    }
    Thread thread = new Thread(() -> beat(state), "test-infrastructure-heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private static void beat(Path state) {
    while (true) {
      pause(Duration.ofSeconds(5));
      try {
        touch(state);
      } catch (NoSuchFileException gone) {
        return;
      } catch (IOException e) {
        LOG.warn("cannot keep the test infrastructure alive", e);
      }
    }
  }

  private static void touch(Path state) throws IOException {
    Files.setLastModifiedTime(state, FileTime.from(Instant.now()));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
