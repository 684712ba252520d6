package com.salesai.platform.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates the topics that a service names in {@code salesai.topics}, with a fixed partition count
 * and without retention limit, so that history can be replayed. Existing topics stay as they are.
 */
@ApplicationScoped
class TopicProvisioner {
  private static final Logger LOG = Logger.getLogger(TopicProvisioner.class);

  private final String bootstrap;
  private final List<String> topics;
  private final int partitions;

  TopicProvisioner(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
      @ConfigProperty(name = "salesai.topics") Optional<List<String>> topics,
      @ConfigProperty(name = "salesai.topic-partitions", defaultValue = "3") int partitions) {
    this.bootstrap = bootstrap;
    this.topics = topics.orElse(List.of());
    this.partitions = partitions;
  }

  void provision(@Observes @Priority(2) StartupEvent start) {
    if (topics.isEmpty()) {
      return;
    }
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000))) {
      var results =
          admin
              .createTopics(
                  topics.stream()
                      .map(
                          topic ->
                              new NewTopic(topic, Optional.of(partitions), Optional.empty())
                                  .configs(Map.of("retention.ms", "-1")))
                      .toList())
              .values();
      for (var result : results.entrySet()) {
        try {
          result.getValue().get(10, TimeUnit.SECONDS);
          LOG.infof("created topic %s", result.getKey());
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            LOG.warnf("topic %s was not created: %s", result.getKey(), e.getCause().getMessage());
          }
        }
      }
    } catch (TimeoutException e) {
      // The API works without Kafka; events wait in the outbox.
      LOG.warnf("Kafka did not answer within %s", Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
