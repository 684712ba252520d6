package com.salesai.local;

import com.salesai.local.process.ChildSpec;
import com.salesai.local.process.Part;
import com.salesai.local.process.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka in a JVM of its own. */
final class KafkaLaunch {

  private KafkaLaunch() {}

  static Part of(LocalStack stack) {
    int port = stack.ports().get(Port.KAFKA);
    List<String> arguments =
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-cp",
            classPath(),
            "com.salesai.embedded.KafkaMain",
            stack.state().resolve("kafka").toString(),
            "" + port,
            "" + stack.ports().get(Port.KAFKA_CONTROLLER));
    var spec = new ChildSpec("kafka", arguments, Map.of(), stack.log("kafka"), stack.state());
    return new Part(spec, Probe.tcp(port), Duration.ofSeconds(60));
  }

  /** The launcher's own; the script passes it in its short form with a wildcard. */
  private static String classPath() {
    return System.getProperty("salesai.class-path", System.getProperty("java.class.path"));
  }
}
