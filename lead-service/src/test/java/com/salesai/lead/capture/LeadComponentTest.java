package com.salesai.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.lead.Api;
import com.salesai.lead.OutboxRows;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class LeadComponentTest {
  private static final String MARA =
      """
      {"email":"Mara.Lind@nordwind.example","firstName":"Mara","lastName":"Lind","jobTitle":"Head of Ops",
       "company":{"name":"Nordwind","domain":"nordwind.example","industry":"logistics","employees":420,"country":"de"},
       "source":{"channel":"google_search","campaign":"autumn"},
       "attributes":{"fleet":"85 trucks","nested":{"a":[1,2.5,true,null]}}}""";

  @Inject OutboxRows outbox;

  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());
  private final Api manager = new Api(acme.manager());

  @Test
  void capturesScoresAndTells() {
    var answer =
        rep.post("/leads", MARA)
            .statusCode(201)
            .header("ETag", equalTo("\"1\""))
            .body("email", equalTo("Mara.Lind@nordwind.example"))
            .body("company.country", equalTo("DE"))
            .body("company.employees", equalTo(420))
            .body("source.channel", equalTo("google_search"))
            .body("attributes.nested.a", equalTo(java.util.Arrays.asList(1, 2.5f, true, null)))
            .body("status", equalTo("new"))
            .body("ownerId", equalTo(acme.repId().toString()))
            .body("score.modelId", equalTo("scorecard-1"))
            .body("score.tier", notNullValue())
            .body("phone", nullValue());
    int value = answer.extract().path("score.value");
    List<Integer> points = answer.extract().path("score.reasons.points");
    assertThat(points.stream().mapToInt(Integer::intValue).sum()).isEqualTo(value);

    UUID id = Api.created(answer);
    answer.header("Location", containsString("/api/v1/leads/" + id));
    String read = rep.get("/leads/" + id).statusCode(200).extract().asString();
    assertThat(read).contains("\"fleet\":\"85 trucks\"").contains("company-size");

    List<OutboxRows.Row> events = outbox.of(id);
    assertThat(events)
        .extracting(OutboxRows.Row::type)
        .containsExactly("lead.captured", "lead.scored");
    assertThat(events).extracting(OutboxRows.Row::seq).containsExactly(1L, 2L);
    assertThat(events.toString())
        .doesNotContain("Mara")
        .doesNotContain("@")
        .doesNotContain("trucks");
  }

  @Test
  void keepsThePastAndUnknownChannelsAsSent() {
    rep.post(
            "/leads",
            "{\"phone\":\"+1 555\",\"createdAt\":\"2024-02-29T12:00:00Z\",\"source\":{\"channel\":\"Carrier Pigeon\"}}")
        .statusCode(201)
        .body("createdAt", equalTo("2024-02-29T12:00:00Z"))
        .body("source.channel", equalTo("Carrier Pigeon"));
    String future = Instant.now().plus(1, ChronoUnit.HOURS).toString();
    rep.post("/leads", "{\"phone\":\"1\",\"createdAt\":\"%s\"}".formatted(future))
        .statusCode(422)
        .body("errors.pointer", hasItem("/createdAt"));
  }

  @Test
  void namesEveryBrokenRule() {
    rep.post(
            "/leads",
            """
            {"email":"not an address","firstName":"%s","status":"hot","company":{"employees":-1,"country":"XX"},
             "source":{"channel":"%s"},"attributes":{"":1}}"""
                .formatted("x".repeat(101), "c".repeat(65)))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("lead.invalid"))
        .body(
            "errors.pointer",
            hasItems(
                "/email",
                "/firstName",
                "/status",
                "/company/employees",
                "/company/country",
                "/source/channel",
                "/attributes"));
    rep.post("/leads", "{}").statusCode(422).body("errors.code", hasItem("lead.no-contact"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"email\":\"a@b.example\",\"emial\":1} | 400 | request.unknown-field",
        "{\"email\":\"a@b.example\",\"score\":{\"value\":100}} | 400 | request.unknown-field",
        "{\"email\":\"a@b.example\"} {} | 400 | request.unreadable",
        "{\"email\":\"a@b.example\" | 400 | request.unreadable",
        "{\"email\":[\"a@b.example\"]} | 400 | request.wrong-type",
        "{\"company\":{\"employees\":\"many\"}} | 400 | request.wrong-type",
        "{\"ownerId\":\"me\",\"phone\":\"1\"} | 400 | request.wrong-type",
        "{\"createdAt\":\"yesterday\",\"phone\":\"1\"} | 400 | request.wrong-type",
        "{\"email\":\"a@b.example\",\"lastName\":\"x\\u0000y\"} | 422 | request.invalid",
        "{\"email\":\"a@b.example\",\"attributes\":{\"k\":\"x\\u0000y\"}} | 422 | request.invalid",
        "{\"email\":\"a@b.example\",\"attributes\":{\"k\\u0000\":1}} | 422 | lead.invalid",
        "{\"email\":\"a@b.example\",\"attributes\":{\"k\":1e999}} | 422 | lead.invalid",
        "{\"email\":\"a@b.example\",\"email\":\"b@b.example\"} | 400 | request.unreadable",
        "null | 422 | request.invalid",
      })
  void refusesBadBodies(String body, int status, String code) {
    rep.post("/leads", body).statusCode(status).body("code", equalTo(code));
  }

  @Test
  void refusesLargeAttributes() {
    rep.post(
            "/leads",
            "{\"phone\":\"1\",\"attributes\":{\"k\":\"%s\"}}".formatted("x".repeat(40_000)))
        .statusCode(422)
        .body("errors.code", hasItem("field.too-large"));
  }

  @Test
  void anAddressExistsOnceInAnOrganization() {
    UUID id = rep.lead("one@dup.example");
    rep.post("/leads", "{\"email\":\"ONE@dup.example\"}")
        .statusCode(409)
        .body("code", equalTo("lead.duplicate-email"))
        .body("detail", containsString(id.toString()));
    UUID other = rep.lead("two@dup.example");
    rep.patch("/leads/" + other, "{\"email\":\"one@DUP.example\"}")
        .statusCode(409)
        .body("detail", containsString(id.toString()));
    new Api(TestOrganization.random().rep()).lead("one@dup.example");
  }

  @Test
  void patchesWithEtag() {
    UUID id = Api.created(rep.post("/leads", MARA));
    rep.patch(
            "/leads/" + id,
            "{\"status\":\"contacted\",\"source\":{\"campaign\":null},\"attributes\":{\"seats\":12}}",
            "\"1\"")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("status", equalTo("contacted"))
        .body("source.campaign", nullValue())
        .body("source.channel", equalTo("google_search"))
        .body("attributes.seats", equalTo(12))
        .body("attributes.fleet", equalTo("85 trucks"))
        .body("firstName", equalTo("Mara"));
    rep.patch("/leads/" + id, "{\"status\":\"qualified\"}", "\"1\"")
        .statusCode(412)
        .body("code", equalTo("record.changed"));
    rep.patch("/leads/" + id, "{\"status\":\"qualified\"}").statusCode(200);
    assertThat(outbox.types(id))
        .containsExactly("lead.captured", "lead.scored", "lead.updated", "lead.updated");
    assertThat(outbox.of(id).get(2).payload())
        .contains("\"changedFields\":[\"source.campaign\",\"attributes\",\"status\"]");
  }

  @Test
  void aPatchThatChangesNothingTellsNothing() {
    UUID id = Api.created(rep.post("/leads", MARA));
    rep.patch("/leads/" + id, "{\"firstName\":\"Mara\"}").statusCode(200).header("ETag", "\"1\"");
    assertThat(outbox.types(id)).containsExactly("lead.captured", "lead.scored");
  }

  @Test
  void aPatchScoresAgain() {
    UUID id = rep.lead("grow@co.example");
    int before = rep.get("/leads/" + id).extract().path("score.value");
    int after =
        rep.patch("/leads/" + id, "{\"company\":{\"employees\":5000},\"jobTitle\":\"CTO\"}")
            .statusCode(200)
            .extract()
            .path("score.value");
    assertThat(after).isEqualTo(before + 20);
    assertThat(outbox.types(id))
        .containsExactly("lead.captured", "lead.scored", "lead.updated", "lead.scored");
  }

  @Test
  void refusesBadPatches() {
    UUID id = rep.lead("patch@co.example");
    String path = "/leads/" + id;
    rep.patch(path, "[]").statusCode(400).body("code", equalTo("patch.not-an-object"));
    rep.patch(path, "{\"nonsense\":1}")
        .statusCode(400)
        .body("code", equalTo("request.unknown-field"));
    rep.patch(path, "{\"company\":{\"employees\":\"x\"}}").statusCode(400);
    rep.patch(path, "{\"company\":5}").statusCode(400);
    rep.patch(path, "{\"email\":null}")
        .statusCode(422)
        .body("errors.code", hasItem("lead.no-contact"));
    rep.patch(path, "{\"createdAt\":\"2020-01-01T00:00:00Z\"}").statusCode(422);
    rep.patch(path, "{\"lastName\":\"a\\u0000\"}").statusCode(422);
    rep.patch(path, "{\"attributes\":{\"a\\u0000\":1}}").statusCode(422);
    rep.patch(path, "{\"email\":\"a\"").statusCode(400);
    rep.request()
        .contentType("text/plain")
        .body("{}")
        .patch("/api/v1" + path)
        .then()
        .statusCode(415);
  }

  @Test
  void repeatsTheAnswerForAnIdempotencyKey() {
    String key = UUID.randomUUID().toString();
    var first = rep.post("/leads", "{\"email\":\"idem@co.example\"}", key).statusCode(201);
    var second =
        rep.post("/leads", "{ \"email\" : \"idem@co.example\" }", key)
            .statusCode(201)
            .header("Idempotent-Replayed", "true")
            .header("Location", containsString(first.extract().path("id").toString()));
    assertThat(second.extract().<String>path("id")).isEqualTo(first.extract().path("id"));
    rep.post("/leads", "{\"email\":\"other@co.example\"}", key)
        .statusCode(422)
        .body("code", equalTo("idempotency.other-request"));
    assertThat(outbox.types(Api.created(first))).hasSize(2);
  }

  @Test
  void onlyAManagerGivesALeadAway() {
    String body = "{\"email\":\"%s\",\"ownerId\":\"" + acme.adminId() + "\"}";
    rep.post("/leads", body.formatted("x@give.example"))
        .statusCode(403)
        .body("code", equalTo("owner.forbidden"));
    manager
        .post("/leads", body.formatted("y@give.example"))
        .statusCode(201)
        .body("ownerId", equalTo(acme.adminId().toString()));
    new Api(acme.partner("leads:write"))
        .post("/leads", "{\"email\":\"z@give.example\"}")
        .statusCode(201)
        .body("ownerId", nullValue());
  }

  @Test
  void otherOrganizationsAndScopesSeeNothing() {
    UUID id = rep.lead("hidden@co.example");
    Api globex = new Api(TestOrganization.random().admin());
    globex.get("/leads/" + id).statusCode(404).body("code", equalTo("lead.not-found"));
    globex.patch("/leads/" + id, "{\"status\":\"qualified\"}").statusCode(404);
    globex.get("/leads").statusCode(200).body("data.id", not(hasItem(id.toString())));
    new Api(acme.partner("opportunities:read")).get("/leads/" + id).statusCode(403);
    new Api(acme.partner("leads:read")).get("/leads/" + id).statusCode(200);
    new Api(acme.partner("leads:read")).post("/leads", "{\"phone\":\"1\"}").statusCode(403);
    rep.get("/leads/" + UUID.randomUUID()).statusCode(404);
    rep.get("/leads/nonsense").statusCode(404);
  }
}
