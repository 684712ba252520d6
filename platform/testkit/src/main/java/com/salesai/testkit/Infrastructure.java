package com.salesai.testkit;

import java.util.List;
import org.jboss.logging.Logger;

/**
 * Where PostgreSQL and Kafka of this build are: at the addresses given by {@code
 * SALESAI_TEST_POSTGRES} (host:port) and {@code SALESAI_TEST_KAFKA}, else in containers when {@code
 * SALESAI_TEST_CONTAINERS=true} and an engine answers, else embedded and shared by all modules.
 *
 * @param strategy which of the three it was; the build prints it
 */
public record Infrastructure(String strategy, String postgresHost, int postgresPort, String kafka) {
  private static final Logger LOG = Logger.getLogger(Infrastructure.class);

  /** Databases of the services, and one for the platform's own tests. */
  public static final List<String> DATABASES =
      List.of("lead", "proposal", "conversation", "analytics", "crm_sync", "probe");

  /** JDBC address of a database of the test server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(postgresHost, postgresPort, database);
  }

  /** Finds or starts the infrastructure. */
  public static Infrastructure shared() {
    Infrastructure found = given();
    if (found == null && Boolean.parseBoolean(System.getenv("SALESAI_TEST_CONTAINERS"))) {
      found = Containers.start();
    }
    if (found == null) {
      found = SharedProcess.attach();
    }
    LOG.infof(
        "test infrastructure: %s (PostgreSQL %s:%d, Kafka %s)",
        found.strategy, found.postgresHost, found.postgresPort, found.kafka);
    return found;
  }

  private static Infrastructure given() {
    String postgres = System.getenv("SALESAI_TEST_POSTGRES");
    String kafka = System.getenv("SALESAI_TEST_KAFKA");
    if (postgres == null || kafka == null) {
      return null;
    }
    String[] address = postgres.split(":");
    return new Infrastructure("given", address[0], Integer.parseInt(address[1]), kafka);
  }
}
