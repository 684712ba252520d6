package com.salesai.gateway;

import com.salesai.contracts.EventCatalogue;
import com.salesai.embedded.EmbeddedKafkaBroker;
import com.salesai.embedded.FreePorts;
import com.salesai.embedded.KafkaSettings;
import com.salesai.embedded.KafkaTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real broker in the test's JVM. */
public class TestKafka implements QuarkusTestResourceLifecycleManager {
  private EmbeddedKafkaBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path directory =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kafka");
      List<Integer> ports = FreePorts.find(2);
      broker =
          EmbeddedKafkaBroker.start(
              new KafkaSettings(directory.toAbsolutePath(), ports.get(0), ports.get(1)));
      KafkaTopics.create(broker.bootstrapServers(), EventCatalogue.topics(), 3);
      return Map.of("salesai.kafka", broker.bootstrapServers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
    }
  }
}
