package com.salesai.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this JVM, for tests; the launcher runs {@link KafkaMain} in a JVM of
 * its own.
 */
public final class EmbeddedKafkaBroker implements AutoCloseable {

  private final KafkaSettings settings;
  private final KafkaRaftServer server;

  private EmbeddedKafkaBroker(KafkaSettings settings, KafkaRaftServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Starts broker and controller and returns when both serve. */
  public static EmbeddedKafkaBroker start(KafkaSettings settings) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(settings.prepare())) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafkaBroker(settings, server);
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  /** Stops the broker; its files stay. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
