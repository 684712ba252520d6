package com.salesai.probe;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.contracts.lead.LeadUpdated;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.testkit.Infrastructure;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OutboxComponentTest {
  private static final String TOPIC = "salesai.lead.v1";

  @Inject UnitOfWork unitOfWork;
  @Inject Outbox outbox;

  @Test
  void publishesWhatWasCommittedWithItsTraceAndNothingElse() {
    TestOrganization org = TestOrganization.random();
    String trace = "0af7651916cd43dd8448eb211c80319c";
    for (boolean fail : new boolean[] {true, false}) {
      given()
          .auth()
          .oauth2(org.rep())
          .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
          .contentType("application/json")
          .body("{\"text\":\"x\",\"fail\":" + fail + "}")
          .post("/api/v1/notes");
    }
    try (TestEvents events = new TestEvents()) {
      await().atMost(Duration.ofSeconds(20)).until(() -> !events.read(TOPIC, org.id()).isEmpty());
      List<ConsumerRecord<String, byte[]>> records = events.read(TOPIC, org.id());
      assertEquals(1, records.size());
      CloudEventHeaders headers = CloudEventHeaders.read(records.get(0).headers());
      assertEquals("com.salesai.lead.captured.v1", headers.type());
      assertEquals("/probe-service", headers.source());
      assertEquals(1, headers.seq());
      assertEquals(records.get(0).key(), headers.subject().toString());
      assertEquals(
          trace,
          CloudEventHeaders.text(records.get(0).headers(), "traceparent")
              .orElseThrow()
              .split("-")[1]);
    }
  }

  @Test
  void losesNothingAndKeepsOrderWhileItsConnectionIsKilled() throws Exception {
    UUID org = UUID.randomUUID();
    List<UUID> aggregates = java.util.stream.Stream.generate(UUID::randomUUID).limit(20).toList();
    AtomicInteger committed = new AtomicInteger();
    Instant end = Instant.now().plusSeconds(8);
    ExecutorService writers = Executors.newFixedThreadPool(17);
    List<Future<?>> running = new ArrayList<>();
    for (int writer = 0; writer < 16; writer++) {
      running.add(
          writers.submit(
              () -> {
                while (Instant.now().isBefore(end)) {
                  write(org, aggregates);
                  committed.incrementAndGet();
                }
                return null;
              }));
    }
    running.add(
        writers.submit(
            () -> {
              while (Instant.now().isBefore(end)) {
                killRelayConnections();
                java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
              }
              return null;
            }));
    for (Future<?> one : running) {
      one.get();
    }
    writers.shutdown();
    try (TestEvents events = new TestEvents()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> distinct(events.read(TOPIC, org)).size() >= committed.get());
      Map<String, CloudEventHeaders> published = distinct(events.read(TOPIC, org));
      assertEquals(committed.get(), published.size());
      published.values().stream()
          .collect(
              Collectors.groupingBy(
                  CloudEventHeaders::subject,
                  Collectors.mapping(CloudEventHeaders::seq, Collectors.toList())))
          .forEach(
              (aggregate, seqs) ->
                  assertEquals(
                      LongStream.rangeClosed(1, seqs.size()).boxed().toList(), seqs, "order"));
    }
  }

  /** First appearance of each event, in the order of the topic. */
  private static Map<String, CloudEventHeaders> distinct(
      List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(record -> CloudEventHeaders.read(record.headers()))
        .collect(
            Collectors.toMap(
                headers -> headers.id().toString(),
                headers -> headers,
                (first, again) -> first,
                java.util.LinkedHashMap::new));
  }

  /** A transaction with two aggregates' events and a pause, so that commits overlap. */
  private void write(UUID org, List<UUID> aggregates) throws Exception {
    UUID aggregate = aggregates.get(ThreadLocalRandom.current().nextInt(aggregates.size()));
    int pause = ThreadLocalRandom.current().nextInt(15);
    Caller caller = Caller.system(org, UUID.randomUUID(), null);
    try {
      VertxContextSupport.subscribeAndAwait(
          () ->
              unitOfWork.run(
                  caller,
                  session ->
                      session
                          .createNativeQuery("select cast(pg_sleep(:s) as text)", String.class)
                          .setParameter("s", pause / 1000.0)
                          .getSingleResult()
                          .chain(() -> outbox.append(session, caller, updated(aggregate)))
                          .call(
                              () ->
                                  session
                                      .createNativeQuery(
                                          "select cast(pg_sleep(:s) as text)", String.class)
                                      .setParameter("s", pause / 1000.0)
                                      .getSingleResult())));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static LeadUpdated updated(UUID lead) {
    return new LeadUpdated(
        lead, null, null, "new", "direct", null, null, null, null, null, List.of(), Instant.now());
  }

  private static void killRelayConnections() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                Infrastructure.shared().jdbcUrl("probe"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'probe_relay'");
    }
  }
}
