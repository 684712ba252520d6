package com.salesai.gateway.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes consumers that belong to no group: each replica reads everything and commits nothing. */
@Singleton
class KafkaReader {
  private final String servers;
  private final LiveConfig config;

  KafkaReader(@ConfigProperty(name = "salesai.kafka") String servers, LiveConfig config) {
    this.servers = servers;
    this.config = config;
  }

  /** A consumer with small buffers; the caller closes it. */
  KafkaConsumer<String, byte[]> consumer(String clientId) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "client.id",
            clientId,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "latest",
            "allow.auto.create.topics",
            false,
            "fetch.max.bytes",
            1024 * 1024,
            "max.partition.fetch.bytes",
            256 * 1024,
            "default.api.timeout.ms",
            10_000,
            "reconnect.backoff.max.ms",
            5_000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** All partitions of our topics that exist by now. */
  List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    Map<String, List<PartitionInfo>> topics = consumer.listTopics(Duration.ofSeconds(10));
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : config.topics()) {
      topics
          .getOrDefault(topic, List.of())
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    return partitions;
  }
}
