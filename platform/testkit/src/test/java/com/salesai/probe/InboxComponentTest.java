package com.salesai.probe;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.testkit.Infrastructure;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class InboxComponentTest {
  private static final String DEAD_LETTERS = "salesai.lead.v1.dlq.probe";

  private final UUID org = UUID.randomUUID();
  private final UUID lead = UUID.randomUUID();
  private TestEvents events;

  @BeforeEach
  void open() {
    events = new TestEvents();
    LeadChannel.mended = false;
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void appliesAnEventOnceHoweverOftenItComes() {
    ProducerRecord<String, byte[]> record = TestEvents.record(org, 1, captured(lead, "direct"));
    for (int i = 0; i < 3; i++) {
      events.send(record);
    }
    events.send(org, 2, captured(lead, "direct"));
    awaitEffects(lead, 1L, 2L);
  }

  @Test
  void waitsForAMissingEventAndThenKeepsOrder() {
    events.send(org, 3, captured(lead, "direct"));
    events.send(org, 2, captured(lead, "direct"));
    UUID other = UUID.randomUUID();
    events.send(org, 1, captured(other, "direct"));
    awaitEffects(other, 1L);
    assertEquals(List.of(), effects(lead));
    events.send(org, 1, captured(lead, "direct"));
    awaitEffects(lead, 1L, 2L, 3L);
    assertEquals(
        List.of(), strings("select event_id::text from parked_event where org_id = '" + org + "'"));
  }

  @Test
  void parksPoisonWithItsBytesAndGoesOnWithOthersUntilItIsRedriven() {
    ProducerRecord<String, byte[]> poison = TestEvents.record(org, 2, captured(lead, "poison"));
    events.send(org, 1, captured(lead, "direct"));
    events.send(poison);
    events.send(org, 3, captured(lead, "direct"));
    UUID other = UUID.randomUUID();
    events.send(org, 1, captured(other, "direct"));
    awaitEffects(other, 1L);
    await().until(() -> parked().equals(List.of("2 poison", "3 behind")));
    assertEquals(List.of(1L), effects(lead));
    await().until(() -> events.read(DEAD_LETTERS, org).size() == 1);
    var letter = events.read(DEAD_LETTERS, org).get(0);
    assertArrayEquals(poison.value(), letter.value());
    assertEquals("poison", CloudEventHeaders.text(letter.headers(), "dlq_reason").orElseThrow());

    LeadChannel.mended = true;
    strings("select redrive_parked('probe', '" + lead + "')::text");
    awaitEffects(lead, 1L, 2L, 3L);
    await().until(() -> parked().isEmpty());
  }

  @Test
  void keepsWhatItCannotRead() {
    ProducerRecord<String, byte[]> garbage = TestEvents.record(org, 1, captured(lead, "direct"));
    ProducerRecord<String, byte[]> broken =
        new ProducerRecord<>(
            garbage.topic(),
            null,
            garbage.key(),
            "{broken".getBytes(StandardCharsets.UTF_8),
            garbage.headers());
    events.send(broken);
    await().until(() -> parked().equals(List.of("1 poison")));
    await().until(() -> events.read(DEAD_LETTERS, org).size() == 1);
    assertArrayEquals(broken.value(), events.read(DEAD_LETTERS, org).get(0).value());
  }

  @Test
  void passesOverATypeThatIsNewerThanItselfAndKeepsIt() {
    ProducerRecord<String, byte[]> newer = TestEvents.record(org, 1, captured(lead, "direct"));
    CloudEventHeaders.put(newer.headers(), "ce_type", "com.salesai.lead.captured.v9");
    events.send(newer);
    events.send(org, 2, captured(lead, "direct"));
    awaitEffects(lead, 2L);
    await().until(() -> events.read(DEAD_LETTERS, org).size() == 1);
  }

  @Test
  void keepsARecordWithoutEventAttributes() {
    byte[] value = org.toString().getBytes(StandardCharsets.UTF_8);
    events.send(new ProducerRecord<>("salesai.lead.v1", lead.toString(), value));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                events
                        .read(
                            DEAD_LETTERS, record -> java.util.Arrays.equals(value, record.value()))
                        .size()
                    == 1);
  }

  private static LeadCaptured captured(UUID lead, String channel) {
    return new LeadCaptured(
        lead, null, null, "new", channel, null, null, null, null, null, Instant.now());
  }

  private void awaitEffects(UUID aggregate, Long... seqs) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertEquals(List.of(seqs), effects(aggregate)));
  }

  private List<Long> effects(UUID aggregate) {
    return strings(
            "select seq::text from effect where lead_id = '" + aggregate + "' order by position")
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private List<String> parked() {
    return strings(
        "select seq || ' ' || reason from parked_event where aggregate_id = '"
            + lead
            + "' order by seq");
  }

  private static List<String> strings(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                Infrastructure.shared().jdbcUrl("probe"), "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
