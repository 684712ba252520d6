package com.salesai.lead.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.salesai.lead.Api;
import com.salesai.lead.OutboxRows;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ActivityComponentTest {
  @Inject OutboxRows outbox;

  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());

  private int score(UUID lead) {
    return rep.get("/leads/" + lead).extract().path("score.value");
  }

  @Test
  void raisesTheScoreWithItsReason() {
    UUID lead = rep.lead("raise@act.example");
    int before = score(lead);
    rep.post(
            "/leads/" + lead + "/activities",
            """
            {"type":"pricing_view","channel":"email_warm","campaign":"autumn","properties":{"page":"/pricing"}}""")
        .statusCode(201)
        .body("leadId", equalTo(lead.toString()))
        .body("properties.page", equalTo("/pricing"));
    rep.get("/leads/" + lead)
        .body("score.value", equalTo(before + 8))
        .body("score.reasons.code", hasItem("pricing-view"));
    List<OutboxRows.Row> events = outbox.of(lead);
    assertThat(events)
        .extracting(OutboxRows.Row::type)
        .containsExactly("lead.captured", "lead.scored", "lead.activity-recorded", "lead.scored");
    assertThat(events.get(2).payload())
        .contains("\"campaign\":\"autumn\"")
        .doesNotContain("/pricing");
    assertThat(events.get(3).payload())
        .contains("\"previousValue\":" + before)
        .contains("\"value\":" + (before + 8));
  }

  @Test
  void anUnknownTypeIsKeptAndCountsNothing() {
    UUID lead = rep.lead("unknown@act.example");
    rep.post("/leads/" + lead + "/activities", "{\"type\":\"carrier_pigeon\"}").statusCode(201);
    rep.get("/leads/" + lead + "/activities").body("data.type", contains("carrier_pigeon"));
    assertThat(outbox.types(lead))
        .containsExactly("lead.captured", "lead.scored", "lead.activity-recorded");
  }

  @Test
  void oldActivitiesCountLess() {
    UUID fresh = rep.lead("fresh@act.example");
    UUID old = rep.lead("old@act.example");
    String monthAgo = Instant.now().minus(Duration.ofDays(30)).toString();
    rep.post("/leads/" + fresh + "/activities", "{\"type\":\"demo_request\"}").statusCode(201);
    rep.post(
            "/leads/" + old + "/activities",
            "{\"type\":\"demo_request\",\"occurredAt\":\"%s\"}".formatted(monthAgo))
        .statusCode(201);
    assertThat(score(fresh) - score(old)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 422 | activity.invalid",
        "{\"type\":\"\"} | 422 | activity.invalid",
        "{\"type\":\"a b\"} | 422 | activity.invalid",
        "{\"type\":\"call\",\"occurredAt\":\"2999-01-01T00:00:00Z\"} | 422 | activity.invalid",
        "{\"type\":\"call\",\"occurredAt\":\"-100000-01-01T00:00:00Z\"} | 422 | activity.invalid",
        "{\"type\":\"call\",\"occurredAt\":\"yesterday\"} | 400 | request.wrong-type",
        "{\"type\":\"call\",\"when\":1} | 400 | request.unknown-field",
        "{\"type\":\"call\",\"properties\":[]} | 400 | request.wrong-type",
        "{\"type\":\"call\",\"properties\":{\"a\":\"\\u0000\"}} | 422 | request.invalid",
        "{\"type\":\"call\"}x | 400 | request.unreadable",
      })
  void refusesBadBodies(String body, int status, String code) {
    UUID lead = rep.lead("bad%s@act.example".formatted(UUID.randomUUID()));
    rep.post("/leads/" + lead + "/activities", body).statusCode(status).body("code", equalTo(code));
  }

  @Test
  void oddPropertiesDoNotSpoilTheScore() {
    UUID lead = rep.lead("odd@act.example");
    rep.post(
            "/leads/" + lead + "/activities",
            "{\"type\":\"call\",\"properties\":{\"talkRatio\":\"half\",\"questions\":99999999999999999999}}")
        .statusCode(201);
    rep.post("/leads/" + lead + "/activities", "{\"type\":\"page_view\"}").statusCode(201);
    assertThat(score(lead)).isEqualTo(15 + 8 + 1);
  }

  @Test
  void repeatsTheAnswerForAnIdempotencyKey() {
    UUID lead = rep.lead("idem@act.example");
    String path = "/leads/" + lead + "/activities";
    String key = UUID.randomUUID().toString();
    String first =
        rep.post(path, "{\"type\":\"meeting\"}", key).statusCode(201).extract().path("id");
    rep.post(path, "{\"type\":\"meeting\"}", key).statusCode(201).body("id", equalTo(first));
    rep.post(path, "{\"type\":\"call\"}", key).statusCode(422);
    rep.get(path).body("data", hasSize(1));
  }

  @Test
  void recordsABatchItemByItem() {
    UUID a = rep.lead("a@batch.example");
    UUID b = rep.lead("b@batch.example");
    rep.post(
            "/activities/batches",
            """
            {"activities":[
              {"leadId":"%s","type":"demo_request"},{"leadId":"%s","type":"pricing_view"},
              {"leadId":"%s","type":"call"},{"leadId":"%s","type":"no good"},{"type":"call"},null,
              {"leadId":"%s","type":"email_reply"}]}"""
                .formatted(a, b, UUID.randomUUID(), a, a))
        .statusCode(200)
        .body("recorded", equalTo(3))
        .body("rejected", equalTo(4))
        .body(
            "results.status",
            contains(
                "recorded", "recorded", "rejected", "rejected", "rejected", "rejected", "recorded"))
        .body("results[2].errors.code", contains("lead.not-found"))
        .body("results[3].errors.pointer", contains("/activities/3/type"));
    assertThat(score(a)).isEqualTo(15 + 20 + 8);
    assertThat(score(b)).isEqualTo(15 + 8);
    assertThat(outbox.types(a))
        .containsExactly(
            "lead.captured",
            "lead.scored",
            "lead.activity-recorded",
            "lead.activity-recorded",
            "lead.scored");
  }

  @Test
  void refusesBatchesOfTheWrongSize() {
    UUID lead = rep.lead("size@batch.example");
    rep.post("/activities/batches", "{\"activities\":[]}")
        .statusCode(422)
        .body("code", equalTo("batch.size"));
    rep.post("/activities/batches", "{}").statusCode(422);
    String item = "{\"leadId\":\"%s\",\"type\":\"page_view\"}".formatted(lead);
    String thousand = IntStream.range(0, 1000).mapToObj(i -> item).collect(Collectors.joining(","));
    rep.post("/activities/batches", "{\"activities\":[" + thousand + "," + item + "]}")
        .statusCode(422);
    rep.post("/activities/batches", "{\"activities\":[" + thousand + "]}")
        .statusCode(200)
        .body("recorded", equalTo(1000));
    assertThat(score(lead)).isEqualTo(15 + 6);
  }

  @Test
  void theTimelineJoinsEverythingInOrder() {
    UUID lead = rep.lead("timeline@act.example");
    rep.post(
            "/leads/" + lead + "/activities",
            "{\"type\":\"webinar\",\"occurredAt\":\"%s\"}"
                .formatted(Instant.now().minus(Duration.ofDays(2))))
        .statusCode(201);
    UUID deal =
        Api.created(
            rep.post("/opportunities", "{\"leadId\":\"%s\",\"name\":\"Deal\"}".formatted(lead)));
    rep.post("/opportunities/" + deal + "/stage-changes", "{\"stage\":\"proposal\"}")
        .statusCode(200);
    rep.post("/opportunities/" + deal + "/closings", "{\"outcome\":\"won\"}").statusCode(200);
    rep.get("/leads/" + lead + "/timeline")
        .statusCode(200)
        .body("data.kind", contains("stage", "stage", "stage", "score", "score", "activity"))
        .body("data.opportunity.toStage", hasItems("won", "proposal", "prospecting"))
        .body("data[3].score.value", greaterThan(15))
        .body("data[3].score.previousValue", equalTo(15))
        .body("data[5].type", equalTo("webinar"));

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          rep.get(
                  "/leads/"
                      + lead
                      + "/timeline?limit=2"
                      + (cursor == null ? "" : "&cursor=" + cursor))
              .statusCode(200)
              .extract();
      seen.addAll(page.path("data.id"));
      cursor = page.path("page.nextCursor");
    } while (cursor != null);
    assertThat(seen).hasSize(6).doesNotHaveDuplicates();
  }
}
