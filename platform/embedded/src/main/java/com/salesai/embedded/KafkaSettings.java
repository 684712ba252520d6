package com.salesai.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * A single-node KRaft broker on the loopback interface. Topics are never created by accident:
 * {@code auto.create.topics.enable=false}.
 *
 * @param directory holds {@code logs} and the generated {@code server.properties}
 * @param port client port
 * @param controllerPort port of the built-in controller
 */
public record KafkaSettings(Path directory, int port, int controllerPort) {

  /**
   * Writes server.properties and formats the log directory on first use; returns the properties
   * file.
   */
  Path prepare() {
    Path logs = directory.resolve("logs");
    Path file = directory.resolve("server.properties");
    try {
      Files.createDirectories(directory);
      Files.write(file, properties(logs));
      if (!Files.exists(logs.resolve("meta.properties"))) {
        format(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void format(Path file) {
    String[] command = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
    };
    int code = StorageTool.execute(command, new PrintStream(PrintStream.nullOutputStream()));
    if (code != 0) {
      throw new IllegalStateException("Kafka's storage format failed with code " + code);
    }
  }

  private List<String> properties(Path logs) {
    return List.of(
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.listener.names=CONTROLLER",
        "inter.broker.listener.name=PLAINTEXT",
        "log.dirs=" + logs,
        "num.partitions=3",
        "auto.create.topics.enable=false",
        // One node: every internal topic has one replica.
        "offsets.topic.num.partitions=3",
        "offsets.topic.replication.factor=1",
        "transaction.state.log.num.partitions=3",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "share.coordinator.state.topic.num.partitions=1",
        "share.coordinator.state.topic.replication.factor=1",
        "share.coordinator.state.topic.min.isr=1",
        "group.initial.rebalance.delay.ms=0",
        "num.network.threads=2",
        "num.io.threads=2",
        "num.recovery.threads.per.data.dir=1",
        "background.threads=2",
        // The default, 128 MiB of heap, is more than the whole broker gets here.
        "log.cleaner.dedupe.buffer.size=8388608",
        "log.segment.bytes=67108864");
  }
}
