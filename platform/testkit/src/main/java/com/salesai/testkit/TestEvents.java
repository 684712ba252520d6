package com.salesai.testkit;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventCatalogue;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.messaging.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts events on Kafka as another service would, and reads what is there. */
public final class TestEvents implements AutoCloseable {
  private final String bootstrap =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", bootstrap, "acks", "all"),
          new StringSerializer(),
          new ByteArraySerializer());

  /** A record of an event, not yet sent: tests may spoil it. */
  public static ProducerRecord<String, byte[]> record(UUID org, long seq, Event event) {
    return record(UUID.randomUUID(), org, seq, event);
  }

  /** A record of an event with that event id. */
  public static ProducerRecord<String, byte[]> record(UUID id, UUID org, long seq, Event event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            EventCatalogue.topicOf(event.getClass()),
            event.aggregateId().toString(),
            EventJson.write(event));
    new CloudEventHeaders(
            id,
            EventCatalogue.typeOf(event.getClass()),
            "/test",
            event.aggregateId(),
            Instant.now(),
            org,
            seq,
            UUID.randomUUID(),
            null)
        .write(record.headers());
    return record;
  }

  /** Sends and waits for the acknowledgement. */
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends an event as number {@code seq} of its aggregate. */
  public void send(UUID org, long seq, Event event) {
    send(record(org, seq, event));
  }

  /** All records of a topic up to now that match, each partition in order. */
  public List<ConsumerRecord<String, byte[]>> read(
      String topic, Predicate<ConsumerRecord<String, byte[]>> matches) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (matches.test(record)) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }

  /** All records of an organization on a topic. */
  public List<ConsumerRecord<String, byte[]>> read(String topic, UUID org) {
    return read(
        topic,
        record ->
            CloudEventHeaders.text(record.headers(), "ce_orgid")
                .filter(org.toString()::equals)
                .isPresent());
  }

  @Override
  public void close() {
    producer.close();
  }
}
