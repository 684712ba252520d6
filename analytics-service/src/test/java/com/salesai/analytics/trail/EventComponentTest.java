package com.salesai.analytics.trail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.analytics.AnalyticsDatabase;
import com.salesai.analytics.Facts;
import com.salesai.contracts.Event;
import com.salesai.contracts.notification.NotificationRequested;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class EventComponentTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");

  private final TestOrganization acme = TestOrganization.random();
  private final AnalyticsDatabase database = new AnalyticsDatabase(acme.id());
  private final TestEvents events = new TestEvents();

  @AfterEach
  void close() {
    events.close();
  }

  private static ValidatableResponse get(String token, String path, Map<String, ?> query) {
    return given()
        .auth()
        .oauth2(token)
        .queryParams(query)
        .get("/api/v1/analytics/events" + path)
        .then();
  }

  private ValidatableResponse trail(String token, UUID aggregate) {
    return get(token, "/" + aggregate + "/trail", Map.of());
  }

  /**
   * Sends an event that was written {@code second} seconds after the start and published 17 ms
   * later.
   */
  private UUID send(Event event, long seq, UUID correlation, UUID cause, int second) {
    UUID id = UUID.randomUUID();
    ProducerRecord<String, byte[]> record = TestEvents.record(id, acme.id(), seq, event);
    Instant written = START.plusSeconds(second);
    CloudEventHeaders.put(record.headers(), "ce_time", written);
    CloudEventHeaders.put(record.headers(), "ce_correlationid", correlation);
    CloudEventHeaders.put(record.headers(), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    if (cause != null) {
      CloudEventHeaders.put(record.headers(), "ce_causationid", cause);
    }
    events.send(
        new ProducerRecord<>(
            record.topic(),
            null,
            written.plusMillis(17).toEpochMilli(),
            record.key(),
            record.value(),
            record.headers()));
    return id;
  }

  @Test
  void followsAnEventAndWhatItCaused() {
    UUID lead = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    UUID captured = send(Facts.captured(lead, "email"), 1, request, null, 0);
    UUID scored = send(Facts.scored(lead, 80, "hot"), 2, request, captured, 1);
    UUID deal = UUID.randomUUID();
    UUID opened = send(Facts.opened(deal, lead, null, null), 1, request, null, 2);
    // Caused by an own event, but with a correlation of its own.
    UUID told =
        send(
            new NotificationRequested(
                UUID.randomUUID(),
                null,
                "manager",
                "lead-hot",
                "lead.hot",
                null,
                "/leads",
                "info",
                List.of("bell"),
                START),
            1,
            UUID.randomUUID(),
            scored,
            3);
    send(Facts.captured(UUID.randomUUID(), "email"), 1, UUID.randomUUID(), null, 4);
    database.awaitEvents(5);

    trail(acme.rep(), lead)
        .statusCode(200)
        .body("aggregateId", equalTo(lead.toString()))
        .body("truncated", equalTo(false))
        .body(
            "data.eventId",
            contains(captured.toString(), scored.toString(), opened.toString(), told.toString()))
        .body("data.relation", contains("own", "own", "request", "caused"))
        .body(
            "data.type",
            contains(
                "lead.captured", "lead.scored", "opportunity.opened", "notification.requested"))
        .body("data.seq", contains(1, 2, 1, 1))
        .body("data.traceId", everyItem(equalTo(TRACE)))
        .body("data[1].causationId", equalTo(captured.toString()))
        .body("data[1].correlationId", equalTo(request.toString()))
        .body("data[0].source", equalTo("/test"))
        .body("data[0].consumer", equalTo("analytics-lead"))
        .body("data[0].occurredAt", equalTo("2026-03-10T10:00:00Z"))
        .body("data[0].publishedAt", equalTo("2026-03-10T10:00:00.017Z"))
        .body("data[0].hops.from", contains("outbox", "kafka", "consumer"))
        .body("data[0].hops.to", contains("kafka", "consumer", "applied"))
        .body("data[0].hops[0].milliseconds", equalTo(17))
        .body("data[0].hops[2].milliseconds", greaterThanOrEqualTo(0));
  }

  @Test
  void bulkWorkTellsNothingAboutOneOfManyLeads() {
    UUID request = UUID.randomUUID();
    UUID lead = UUID.randomUUID();
    send(Facts.captured(lead, "import"), 1, request, null, 0);
    for (int i = 0; i < 50; i++) {
      send(Facts.captured(UUID.randomUUID(), "import"), 1, request, null, i);
    }
    database.awaitEvents(51);
    trail(acme.rep(), lead).body("data", hasSize(1)).body("data[0].relation", equalTo("own"));
  }

  @Test
  void showsNothingThatTheCallerMayNotSee() {
    UUID mine = UUID.randomUUID();
    UUID others = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    send(Facts.captured(mine, "email", acme.repId(), null), 1, request, null, 0);
    send(Facts.captured(others, "email", UUID.randomUUID(), null), 1, request, null, 1);
    database.awaitEvents(2);

    String own = acme.repToken().visibility("rep", "own").sign();
    trail(acme.rep(), mine).body("data", hasSize(2));
    trail(own, mine).statusCode(200).body("data.subject", contains(mine.toString()));
    trail(own, others).statusCode(404);
    get(own, "", Map.of()).body("data.subject", contains(mine.toString()));
    get(own, "", Map.of("aggregateId", others.toString())).body("data", empty());

    TestOrganization globex = TestOrganization.random();
    trail(globex.admin(), mine).statusCode(404).body("code", equalTo("event-trail.not-found"));
    trail(acme.rep(), UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("event-trail.not-found"));
    get(globex.admin(), "", Map.of()).statusCode(200).body("data", empty());
  }

  @Test
  void listsNewestFirstPageByPage() {
    UUID lead = UUID.randomUUID();
    send(Facts.captured(lead, "email"), 1, UUID.randomUUID(), null, 0);
    for (int seq = 2; seq <= 5; seq++) {
      // Two at the same moment: the id decides.
      send(Facts.scored(lead, seq, "cold"), seq, UUID.randomUUID(), null, seq / 2);
    }
    send(Facts.opened(UUID.randomUUID(), lead, null, null), 1, UUID.randomUUID(), null, 9);
    database.awaitEvents(6);

    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          get(acme.rep(), "", Map.of("limit", 2, "cursor", cursor)).statusCode(200).extract();
      paged.addAll(page.path("data.id"));
      assertEquals(page.path("page.nextCursor") != null, page.<Boolean>path("page.hasMore"));
      cursor = page.path("page.nextCursor");
    } while (cursor != null);
    assertEquals(
        database.rows("select event_id from event_log order by occurred_at desc, event_id desc"),
        paged);

    get(acme.rep(), "", Map.of("type", "lead.*")).body("data", hasSize(5));
    get(acme.rep(), "", Map.of("type", "lead.scored", "aggregateId", lead.toString()))
        .body("data", hasSize(4))
        .body("data[0].data.leadId", equalTo(lead.toString()))
        .body("data[0].receivedAt.length()", greaterThanOrEqualTo(20))
        .body("page.nextCursor", nullValue());
  }

  @Test
  void refusesWhatCannotBeRead() {
    get(acme.rep(), "", Map.of("aggregateId", "x")).statusCode(400);
    get(acme.rep(), "", Map.of("type", "drop table")).statusCode(400);
    get(acme.rep(), "", Map.of("cursor", "x"))
        .statusCode(400)
        .body("code", equalTo("cursor.invalid"));
    get(acme.rep(), "", Map.of("limit", 201))
        .statusCode(400)
        .body("code", equalTo("limit.invalid"));
    get(acme.rep(), "/x/trail", Map.of()).statusCode(404);
    get(acme.partner("leads:read"), "", Map.of()).statusCode(403);
    get(acme.partner("analytics:read"), "", Map.of()).statusCode(200);
  }
}
