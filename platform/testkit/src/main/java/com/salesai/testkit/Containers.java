package com.salesai.testkit;

import com.salesai.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers; they end with the JVM. */
final class Containers {
  private static final int POSTGRES_PORT = 5432;

  private Containers() {}

  /** The running containers, or null when no engine answers. */
  @SuppressWarnings("resource")
  static Infrastructure start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return null;
    }
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:17-alpine")
            .withUsername("postgres")
            .withPassword("postgres");
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
    postgres.start();
    kafka.start();
    Infrastructure infrastructure =
        new Infrastructure(
            "containers",
            postgres.getHost(),
            postgres.getMappedPort(POSTGRES_PORT),
            kafka.getBootstrapServers());
    for (String name : Infrastructure.DATABASES) {
      provision(infrastructure, ServiceDatabase.forTests(name));
    }
    return infrastructure;
  }

  private static void provision(Infrastructure infrastructure, ServiceDatabase database) {
    for (String role : List.of(database.owner(), database.app(), database.relay())) {
      execute(infrastructure, "postgres", "create role " + role + " login password '" + role + "'");
    }
    execute(
        infrastructure,
        "postgres",
        "create database " + database.name() + " owner " + database.owner());
    for (String extension : List.of("pg_trgm", "unaccent", "pgcrypto")) {
      execute(
          infrastructure, database.name(), "create extension if not exists \"" + extension + '"');
    }
  }

  private static void execute(Infrastructure infrastructure, String database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(infrastructure.jdbcUrl(database), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
