package com.salesai.embedded;

import java.nio.file.Path;

/**
 * Kafka in its own JVM: {@code java -cp ... com.salesai.embedded.KafkaMain DIRECTORY PORT
 * CONTROLLER_PORT}.
 */
public final class KafkaMain {

  private KafkaMain() {}

  /** Runs until the process is told to stop (TERM). */
  public static void main(String[] args) {
    var settings =
        new KafkaSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    kafka.Kafka.main(new String[] {settings.prepare().toString()});
  }
}
