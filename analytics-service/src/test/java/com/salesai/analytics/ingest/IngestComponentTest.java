package com.salesai.analytics.ingest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.analytics.AnalyticsDatabase;
import com.salesai.analytics.Facts;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class IngestComponentTest {
  private static final String DEAD_LETTERS = "salesai.lead.v1.dlq.analytics-lead";

  private final TestOrganization acme = TestOrganization.random();
  private final AnalyticsDatabase database = new AnalyticsDatabase(acme.id());
  private final TestEvents events = new TestEvents();

  @AfterEach
  void close() {
    events.close();
  }

  private List<ConsumerRecord<String, byte[]>> awaitDeadLetters(int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events.read(DEAD_LETTERS, acme.id()), letters -> letters.size() == count);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return CloudEventHeaders.text(record.headers(), name).orElse(null);
  }

  private void awaitSequence(UUID lead, String... seqs) {
    database.awaitRows(
        "select seq from event_log where aggregate_id = '%s' order by seq".formatted(lead), seqs);
  }

  @Test
  void whatComesTooEarlyWaitsForWhatIsMissing() {
    UUID lead = UUID.randomUUID();
    ProducerRecord<String, byte[]> captured =
        TestEvents.record(acme.id(), 1, Facts.captured(lead, "email"));
    events.send(acme.id(), 3, Facts.scored(lead, 80, "hot"));
    events.send(acme.id(), 2, Facts.scored(lead, 30, "warm"));
    events.send(acme.id(), 4, Facts.scored(lead, 10, "cold"));
    database.awaitRows("select count(*) from parked_event", "3");
    assertEquals("0", database.one("select count(*) from lead_fact"));

    events.send(captured);
    awaitSequence(lead, "1", "2", "3", "4");
    database.awaitRows("select tier from lead_fact", "cold");
    assertEquals("0", database.one("select count(*) from parked_event"));
    assertEquals(
        "0",
        database.one(
            "select count(*) from event_receipt r join event_log e using (org_id, event_id)"
                + " where received_at is null or published_at is null or received_at > applied_at"));
  }

  @Test
  void aPoisonRecordHoldsBackItsAggregateOnlyUntilItIsMended() {
    UUID lead = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    byte[] garbage = "{\"leadId\":".getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> good =
        TestEvents.record(acme.id(), 2, Facts.scored(lead, 30, "warm"));
    ProducerRecord<String, byte[]> poison =
        new ProducerRecord<>(good.topic(), null, good.key(), garbage, good.headers());
    events.send(acme.id(), 1, Facts.captured(lead, "email"));
    events.send(poison);
    events.send(acme.id(), 3, Facts.scored(lead, 80, "hot"));
    events.send(acme.id(), 1, Facts.captured(other, "referral"));

    ConsumerRecord<String, byte[]> letter = awaitDeadLetters(1).get(0);
    assertArrayEquals(garbage, letter.value());
    assertEquals("poison", header(letter, "dlq_reason"));
    assertEquals(header(letter, "ce_id"), text(good, "ce_id"));
    awaitSequence(other, "1");
    awaitSequence(lead, "1");
    database.awaitRows("select reason from parked_event order by seq", "poison", "behind");

    // Driven again without being mended it stays where it is.
    database.rows("select redrive_parked('analytics-lead')");
    awaitDeadLetters(2);
    awaitSequence(lead, "1");

    database.rows(
        "update parked_event set payload = convert_to('%s', 'UTF8') where seq = 2"
            .formatted(new String(good.value(), StandardCharsets.UTF_8)));
    database.rows("select redrive_parked('analytics-lead', '%s')".formatted(lead));
    awaitSequence(lead, "1", "2", "3");
    database.awaitRows("select tier from lead_fact where id = '%s'".formatted(lead), "hot");
    database.awaitRows("select count(*) from parked_event", "0");
  }

  @Test
  void poisonThatWaitedForItsPredecessorLeavesThePredecessorAlone() {
    UUID lead = UUID.randomUUID();
    ProducerRecord<String, byte[]> scored =
        TestEvents.record(acme.id(), 2, Facts.scored(lead, 30, "warm"));
    events.send(
        new ProducerRecord<>(scored.topic(), null, scored.key(), new byte[] {1}, scored.headers()));
    events.send(acme.id(), 3, Facts.scored(lead, 80, "hot"));
    database.awaitRows("select reason from parked_event order by seq", "gap", "behind");
    events.send(acme.id(), 1, Facts.captured(lead, "email"));
    awaitSequence(lead, "1");
    database.awaitRows("select reason from parked_event order by seq", "poison", "behind");
    assertEquals(text(scored, "ce_id"), header(awaitDeadLetters(1).get(0), "ce_id"));
  }

  @Test
  void aRepetitionDrainsWhatACrashLeftWaiting() {
    UUID lead = UUID.randomUUID();
    ProducerRecord<String, byte[]> captured =
        TestEvents.record(acme.id(), 1, Facts.captured(lead, "email"));
    events.send(acme.id(), 2, Facts.scored(lead, 30, "warm"));
    database.awaitRows("select reason from parked_event", "gap");
    // As after a crash between the commit of the first and the turn of the second.
    database.rows("update inbox_cursor set last_seq = 1 where aggregate_id = '%s'".formatted(lead));
    events.send(captured);
    awaitSequence(lead, "2");
    database.awaitRows("select count(*) from parked_event", "0");
  }

  private static String text(ProducerRecord<String, byte[]> record, String name) {
    return CloudEventHeaders.text(record.headers(), name).orElse(null);
  }

  @Test
  void aFactThatBreaksARuleOfTheDatabaseIsPoisonToo() {
    UUID deal = UUID.randomUUID();
    events.send(acme.id(), 1, Facts.opened(deal, null, null, Facts.eur("a lot")));
    database.awaitRows("select reason from parked_event", "poison");
    assertEquals("0", database.one("select count(*) from event_log"));
    events.send(acme.id(), 1, Facts.opened(UUID.randomUUID(), null, null, Facts.eur("5")));
    database.awaitEvents(1);
  }

  @Test
  void anUnknownTypeIsKeptAndHoldsNothingBack() {
    UUID lead = UUID.randomUUID();
    ProducerRecord<String, byte[]> unknown =
        TestEvents.record(acme.id(), 2, Facts.scored(lead, 30, "warm"));
    CloudEventHeaders.put(unknown.headers(), "ce_type", "com.salesai.lead.teleported.v1");
    events.send(acme.id(), 1, Facts.captured(lead, "email"));
    events.send(unknown);
    events.send(acme.id(), 3, Facts.scored(lead, 80, "hot"));

    awaitSequence(lead, "1", "3");
    database.awaitRows("select tier from lead_fact", "hot");
    ConsumerRecord<String, byte[]> letter = awaitDeadLetters(1).get(0);
    assertEquals("unknown-type", header(letter, "dlq_reason"));
    assertArrayEquals(unknown.value(), letter.value());
    assertEquals("0", database.one("select count(*) from parked_event"));
  }

  @Test
  void fieldsThatANewerProducerAddedAreIgnored() {
    UUID lead = UUID.randomUUID();
    ProducerRecord<String, byte[]> record =
        TestEvents.record(acme.id(), 1, Facts.captured(lead, "email"));
    String longer =
        new String(record.value(), StandardCharsets.UTF_8)
            .replaceFirst("\\{", "{\"mood\":\"good\",");
    events.send(
        new ProducerRecord<>(
            record.topic(),
            null,
            record.key(),
            longer.getBytes(StandardCharsets.UTF_8),
            record.headers()));
    database.awaitRows("select channel from lead_fact", "email");
  }

  @Test
  void anUpdateThatNamesNoValueRemovesIt() {
    UUID lead = UUID.randomUUID();
    events.send(acme.id(), 1, Facts.captured(lead, "email", acme.repId(), null));
    events.send(acme.id(), 2, Facts.moved(lead, "referral", null, null));
    database.awaitRows(
        "select concat_ws('|', channel, coalesce(industry, '-'), coalesce(owner_id::text, '-'),"
            + " (created_at is not null)::text) from lead_fact where status = 'open'",
        "referral|-|-|true");
  }
}
