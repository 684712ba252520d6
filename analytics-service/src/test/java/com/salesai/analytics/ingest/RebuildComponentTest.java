package com.salesai.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.salesai.analytics.AnalyticsDatabase;
import com.salesai.analytics.Story;
import com.salesai.contracts.EventCatalogue;
import com.salesai.contracts.audit.AuditChange;
import com.salesai.contracts.audit.AuditRecorded;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables follow from the topics alone: played again in another order they become the same. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RebuildComponentTest {
  private static final List<String> PROJECTIONS =
      List.of(
          "event_log",
          "lead_fact",
          "opportunity_fact",
          "proposal_fact",
          "conversation_fact",
          "battlecard_view",
          "audit_event");

  private final TestOrganization live = TestOrganization.random();
  private final TestOrganization rebuilt = TestOrganization.random();
  private final TestEvents events = new TestEvents();

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void becomesTheSameToTheByte() {
    Story story = Story.of(live);
    story.records().forEach(events::send);
    story.closings().forEach(events::send);
    events.send(live.id(), 1, audit());
    AnalyticsDatabase before = new AnalyticsDatabase(live.id());
    int count = story.records().size() + story.closings().size();
    before.awaitEvents(count);
    before.awaitRows("select count(*) from audit_event", "1");

    List<String> topics = new ArrayList<>(EventCatalogue.topics());
    Collections.reverse(topics);
    for (String topic : topics) {
      events.read(topic, live.id()).forEach(record -> events.send(copy(record)));
    }
    AnalyticsDatabase after = new AnalyticsDatabase(rebuilt.id());
    after.awaitEvents(count);
    after.awaitRows("select count(*) from audit_event", "1");

    for (String table : PROJECTIONS) {
      List<String> expected = before.rows(content(table));
      assertFalse(expected.isEmpty(), table + " has rows to compare");
      assertEquals(expected, after.rows(content(table)), table);
    }
  }

  private static String content(String table) {
    return "select (to_jsonb(t) - 'org_id')::text from %s t order by 1".formatted(table);
  }

  private static AuditRecorded audit() {
    return new AuditRecorded(
        UUID.randomUUID(),
        "someone",
        "member",
        "organization.visibility-changed",
        "organization",
        null,
        List.of(new AuditChange("visibility.rep", "all", "own")),
        Instant.parse("2026-03-10T10:00:00Z"));
  }

  /** The same record, with its time, in the other organization. */
  private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    CloudEventHeaders.put(headers, "ce_orgid", rebuilt.id());
    return new ProducerRecord<>(
        record.topic(), null, record.timestamp(), record.key(), record.value(), headers);
  }
}
