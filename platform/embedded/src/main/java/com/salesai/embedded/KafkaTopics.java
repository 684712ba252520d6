package com.salesai.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Creates topics with a fixed number of partitions and without an expiry, so that history can be
 * replayed.
 */
public final class KafkaTopics {

  private KafkaTopics() {}

  /**
   * Creates the topics that do not exist yet.
   *
   * @param partitions number of partitions of each new topic; the order of one aggregate's events
   *     rests on it, so it never changes afterwards
   * @return the names that were created
   */
  public static Set<String> create(
      String bootstrapServers, Collection<String> names, int partitions) {
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.CLIENT_ID_CONFIG,
            "salesai-topics");
    try (Admin admin = Admin.create(config)) {
      Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      List<NewTopic> missing =
          names.stream()
              .distinct()
              .filter(name -> !existing.contains(name))
              .map(
                  name ->
                      new NewTopic(name, Optional.of(partitions), Optional.empty())
                          .configs(Map.of("retention.ms", "-1")))
              .toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
      return Set.copyOf(missing.stream().map(NewTopic::name).toList());
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot create topics on " + bootstrapServers, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
