package com.salesai.gateway.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to Kafka and waits for all in-sync replicas. Connects when it is first needed. */
@Singleton
class AuditProducer {
  private static final int PROBE_MILLIS = 3000;

  private final String servers;
  private Admin admin;
  private KafkaProducer<String, byte[]> producer;

  AuditProducer(@ConfigProperty(name = "salesai.kafka") String servers) {
    this.servers = servers;
  }

  /** Fails when no broker answers within three seconds. */
  Uni<Void> probe() {
    return Uni.createFrom()
        .item(this::ask)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Completes when the record is stored for good. */
  Uni<Void> send(ProducerRecord<String, byte[]> record) {
    return Uni.createFrom()
        .item(() -> write(record))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Void ask() {
    try {
      var options = new DescribeClusterOptions().timeoutMs(PROBE_MILLIS);
      var nodes = admin().describeCluster(options).nodes().get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
      if (nodes.isEmpty()) {
        throw new KafkaException("no broker");
      }
      return null;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("no broker answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private Void write(ProducerRecord<String, byte[]> record) {
    try {
      var stored = producer().send(record).get(15, TimeUnit.SECONDS);
      if (!stored.hasOffset()) {
        throw new KafkaException("not stored");
      }
      return null;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("not stored", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(
              Map.of(
                  "bootstrap.servers", servers,
                  "client.id", "gateway-audit-probe",
                  "default.api.timeout.ms", PROBE_MILLIS,
                  "request.timeout.ms", PROBE_MILLIS));
    }
    return admin;
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers",
                  servers,
                  "client.id",
                  "gateway-audit",
                  "acks",
                  "all",
                  "enable.idempotence",
                  true,
                  "max.block.ms",
                  5000,
                  "request.timeout.ms",
                  5000,
                  "delivery.timeout.ms",
                  12000,
                  "buffer.memory",
                  1024 * 1024L),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  synchronized void close(@Observes ShutdownEvent stopping) {
    if (producer != null) {
      producer.close(Duration.ofSeconds(3));
    }
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
