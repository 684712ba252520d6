package com.salesai.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaBrokerTest {

  @TempDir Path directory;

  @Test
  void topicsExistOnlyWhenCreatedAndKeepHistory() throws Exception {
    List<Integer> ports = FreePorts.find(2);
    var settings = new KafkaSettings(directory, ports.get(0), ports.get(1));
    try (var broker = EmbeddedKafkaBroker.start(settings);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(KafkaTopics.create(broker.bootstrapServers(), List.of("a", "a", "b"), 2))
          .containsExactlyInAnyOrder("a", "b");
      assertThat(KafkaTopics.create(broker.bootstrapServers(), List.of("a", "b"), 2)).isEmpty();
      var topic =
          admin.describeTopics(List.of("a")).allTopicNames().get(10, TimeUnit.SECONDS).get("a");
      assertThat(topic.partitions()).hasSize(2);
    }
  }
}
