package com.salesai.gateway.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import com.salesai.gateway.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class LiveComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/api/v1/live")
  URI live;

  private final String org = UUID.randomUUID().toString();
  private final String me = UUID.randomUUID().toString();
  private KafkaProducer<String, String> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("salesai.kafka", String.class)),
            new StringSerializer(),
            new StringSerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void anOrganizationSeesItsEventsAndNoOthers() throws Exception {
    try (SseClient client = follow(token("all"), null)) {
      String lead = UUID.randomUUID().toString();
      send(UUID.randomUUID().toString(), "lead.captured", UUID.randomUUID().toString(), "{}");
      send(org, "lead.captured", lead, "{\"leadId\":\"" + lead + "\",\"ownerId\":\"" + me + "\"}");
      await().atMost(PATIENCE).until(() -> client.values("event").contains("lead.captured"));
      assertEquals(List.of("lead.captured"), client.values("event"));
      String data = client.values("data").get(0);
      assertTrue(data.contains("\"type\":\"lead.captured\""), data);
      assertTrue(client.values("content-type").isEmpty());
      assertTrue(data.contains("\"subject\":\"" + lead + "\""), data);
    }
  }

  @Test
  void aRepUnderOwnSeesOwnAndUnassignedOnly() throws Exception {
    try (SseClient client = follow(token("own"), null)) {
      String mine = UUID.randomUUID().toString();
      String other = UUID.randomUUID().toString();
      send(org, "lead.captured", other, "{\"ownerId\":\"" + UUID.randomUUID() + "\"}");
      send(org, "battlecard.viewed", other, "{\"viewerId\":\"" + UUID.randomUUID() + "\"}");
      send(org, "lead.captured", mine, "{\"ownerId\":\"" + me + "\"}");
      send(org, "lead.activity-recorded", mine, "{}");
      await()
          .atMost(PATIENCE)
          .until(() -> client.values("event").contains("lead.activity-recorded"));
      assertEquals(List.of("lead.captured", "lead.activity-recorded"), client.values("event"));
      assertTrue(client.lines().stream().noneMatch(line -> line.contains(other)));
    }
  }

  @Test
  void aCutStreamGoesOnWhereItWas() throws Exception {
    String lead = UUID.randomUUID().toString();
    String last;
    try (SseClient client = follow(token("all"), null)) {
      send(org, "lead.captured", lead, "{}");
      await().atMost(PATIENCE).until(() -> !client.values("id").isEmpty());
      last = client.values("id").get(0);
    }
    send(org, "lead.updated", lead, "{}");
    send(org, "opportunity.opened", UUID.randomUUID().toString(), "{}");
    try (SseClient client = follow(token("all"), last)) {
      await().atMost(PATIENCE).until(() -> client.values("event").size() == 2);
      send(org, "lead.scored", lead, "{}");
      await().atMost(PATIENCE).until(() -> client.values("event").contains("lead.scored"));
      assertEquals(
          List.of("lead.scored", "lead.updated", "opportunity.opened"),
          client.values("event").stream().sorted().toList());
    }
  }

  @Test
  void whoMissedTooMuchIsToldToReadAnew() throws Exception {
    try (SseClient client = follow(token("all"), "nonsense")) {
      await().atMost(PATIENCE).until(() -> client.values("event").contains("reset"));
    }
  }

  @Test
  void heartbeatsKeepTheStreamOpen() throws Exception {
    try (SseClient client = follow(token("all"), null)) {
      await()
          .atMost(PATIENCE)
          .until(() -> client.lines().stream().filter(line -> line.startsWith(":")).count() >= 2);
    }
  }

  @Test
  void onlyMembersFollow() {
    given().get("/api/v1/live").then().statusCode(401);
    String partner = TestTokens.sign(TestTokens.claims("none").claim("scope", "leads:read"));
    given().auth().oauth2(partner).get("/api/v1/live").then().statusCode(403);
  }

  private SseClient follow(String token, String lastEventId) throws Exception {
    SseClient client = new SseClient(live, token, lastEventId);
    assertEquals(200, client.status);
    return client;
  }

  private String token(String visibility) {
    return TestTokens.sign(
        TestTokens.claims("rep")
            .subject(me)
            .claim("org_id", org)
            .claim("visibility", Map.of("rep", visibility)));
  }

  private void send(String orgId, String type, String subject, String data) throws Exception {
    String topic = "salesai." + type.substring(0, type.indexOf('.')) + ".v1";
    var record = new ProducerRecord<>(topic, subject, data);
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "com.salesai." + type + ".v1",
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "ce_orgid",
            orgId);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(record).get();
  }
}
