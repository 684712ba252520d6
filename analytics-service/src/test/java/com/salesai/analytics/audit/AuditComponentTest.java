package com.salesai.analytics.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.analytics.AnalyticsDatabase;
import com.salesai.contracts.audit.AuditChange;
import com.salesai.contracts.audit.AuditRecorded;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AuditComponentTest {
  private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");

  private final TestOrganization acme = TestOrganization.random();
  private final AnalyticsDatabase database = new AnalyticsDatabase(acme.id());
  private final TestEvents events = new TestEvents();

  @AfterEach
  void close() {
    events.close();
  }

  private static ValidatableResponse list(String token, Map<String, ?> query) {
    return given().auth().oauth2(token).queryParams(query).get("/api/v1/audit-events").then();
  }

  private void record(String actor, String action, String targetType, int hour) {
    AuditRecorded event =
        new AuditRecorded(
            UUID.randomUUID(),
            actor,
            actor == null ? "system" : "member",
            action,
            targetType,
            "target-" + hour,
            List.of(new AuditChange("enabled", "true", null)),
            START.plusSeconds(hour * 3600L));
    var record = TestEvents.record(acme.id(), 1, event);
    events.send(record);
    events.send(record);
  }

  @Test
  void keepsEachRecordOnceAndFindsIt() {
    record("member-1", "webhook-endpoint.created", "webhook-endpoint", 0);
    record("member-2", "member.role-changed", "member", 1);
    record(null, "webhook-endpoint.disabled", "webhook-endpoint", 2);
    database.awaitRows("select count(*) from audit_event", "3");

    list(acme.admin(), Map.of())
        .statusCode(200)
        .body(
            "data.action",
            contains(
                "webhook-endpoint.disabled", "member.role-changed", "webhook-endpoint.created"))
        .body("data[0].actorId", nullValue())
        .body("data[0].actorKind", equalTo("system"))
        .body("data[1].actorId", equalTo("member-2"))
        .body("data[1].occurredAt", equalTo("2026-03-10T11:00:00Z"))
        .body("data[2].changes[0].field", equalTo("enabled"))
        .body("data[2].changes[0].before", equalTo("true"))
        .body("data[2].changes[0].after", nullValue());
    list(acme.admin(), Map.of("targetType", "webhook-endpoint")).body("data", hasSize(2));
    list(acme.admin(), Map.of("action", "member.role-changed")).body("data", hasSize(1));
    list(acme.admin(), Map.of("actorId", "member-1")).body("data", hasSize(1));
    list(acme.admin(), Map.of("targetId", "target-2")).body("data", hasSize(1));
    list(acme.admin(), Map.of("from", "2026-03-10T11:00:00Z", "to", "2026-03-10T12:00:00Z"))
        .body("data.action", contains("member.role-changed"));

    String cursor =
        list(acme.admin(), Map.of("limit", 2))
            .body("data", hasSize(2))
            .body("page.nextCursor", notNullValue())
            .extract()
            .path("page.nextCursor");
    list(acme.admin(), Map.of("limit", 2, "cursor", cursor))
        .body("data.action", contains("webhook-endpoint.created"))
        .body("page.hasMore", equalTo(false));
  }

  @Test
  void isForAdministratorsOfTheOrganizationOnly() {
    record("member-1", "webhook-endpoint.created", "webhook-endpoint", 0);
    database.awaitRows("select count(*) from audit_event", "1");
    list(TestOrganization.random().admin(), Map.of()).statusCode(200).body("data", empty());
    list(acme.manager(), Map.of()).statusCode(403);
    list(acme.rep(), Map.of()).statusCode(403);
    list(acme.partner("analytics:read"), Map.of()).statusCode(403);
    given()
        .auth()
        .oauth2(acme.admin())
        .get("/api/v1/analytics/events")
        .then()
        .body("data", empty());
  }

  @Test
  void refusesWhatCannotBeRead() {
    list(acme.admin(), Map.of("from", "now")).statusCode(400);
    list(acme.admin(), Map.of("action", "a\u0000b")).statusCode(400);
    list(acme.admin(), Map.of("cursor", "x")).statusCode(400);
  }
}
