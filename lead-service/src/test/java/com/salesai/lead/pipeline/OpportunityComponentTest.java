package com.salesai.lead.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.lead.Api;
import com.salesai.lead.OutboxRows;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OpportunityComponentTest {
  @Inject OutboxRows outbox;

  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());

  private UUID open(String json) {
    return Api.created(rep.post("/opportunities", json));
  }

  @Test
  void goesFromOpenToWon() {
    UUID lead =
        Api.created(rep.post("/leads", "{\"phone\":\"1\",\"company\":{\"name\":\"Nordwind\"}}"));
    var opened =
        rep.post(
                "/opportunities",
                """
                {"leadId":"%s","amount":{"amount":"24000","currency":"EUR"},"product":"planner-pro",
                 "openedAt":"2025-01-10T08:00:00Z"}"""
                    .formatted(lead))
            .statusCode(201)
            .body("name", equalTo("Nordwind"))
            .body("stage", equalTo("prospecting"))
            .body("outcome", equalTo("open"))
            .body("amount.amount", equalTo("24000.00"))
            .body("openedAt", equalTo("2025-01-10T08:00:00Z"))
            .body("ownerId", equalTo(acme.repId().toString()));
    UUID id = Api.created(opened);
    String path = "/opportunities/" + id;
    rep.post(
            path + "/stage-changes",
            "{\"stage\":\"proposal\",\"occurredAt\":\"2025-01-20T08:00:00Z\"}")
        .statusCode(200)
        .body("stage", equalTo("proposal"));
    rep.post(path + "/stage-changes", "{\"stage\":\"proposal\"}").statusCode(200);
    rep.post(
            path + "/closings",
            "{\"outcome\":\"won\",\"amount\":{\"amount\":\"22500.5\",\"currency\":\"EUR\"},\"closedAt\":\"2025-02-01T08:00:00Z\"}")
        .statusCode(200)
        .body("stage", equalTo("won"))
        .body("outcome", equalTo("won"))
        .body("amount.amount", equalTo("22500.50"))
        .body("closedAt", equalTo("2025-02-01T08:00:00Z"));
    rep.post(path + "/closings", "{\"outcome\":\"lost\"}")
        .statusCode(409)
        .body("code", equalTo("opportunity.closed"));
    rep.post(path + "/stage-changes", "{\"stage\":\"negotiation\"}").statusCode(409);
    List<OutboxRows.Row> events = outbox.of(id);
    assertThat(events)
        .extracting(OutboxRows.Row::type)
        .containsExactly("opportunity.opened", "opportunity.stage-changed", "opportunity.won");
    assertThat(events.get(2).payload()).contains("22500.50").doesNotContain("Nordwind");
  }

  @Test
  void isLostWithAReason() {
    UUID id = open("{\"name\":\"Deal\"}");
    rep.post(
            "/opportunities/" + id + "/closings", "{\"outcome\":\"lost\",\"lossReason\":\"price\"}")
        .statusCode(200)
        .body("lossReason", equalTo("price"))
        .body("amount", nullValue());
    assertThat(outbox.types(id)).containsExactly("opportunity.opened", "opportunity.lost");
  }

  @Test
  void namesEveryBrokenRule() {
    rep.post(
            "/opportunities",
            """
            {"name":"%s","amount":{"amount":"-1","currency":"EUR"},"listPrice":{"amount":"1.00000","currency":"XYZ"},
             "stage":"won","openedAt":"2999-01-01T00:00:00Z"}"""
                .formatted("x".repeat(201)))
        .statusCode(422)
        .body("code", equalTo("opportunity.invalid"))
        .body(
            "errors.pointer",
            hasItems(
                "/name",
                "/amount/amount",
                "/listPrice/amount",
                "/listPrice/currency",
                "/stage",
                "/openedAt"))
        .body("errors.code", hasItem("opportunity.use-closing"));
    rep.post("/opportunities", "{}").statusCode(422).body("errors.pointer", hasItem("/name"));
    rep.post("/opportunities", "{\"leadId\":\"%s\"}".formatted(UUID.randomUUID()))
        .statusCode(422)
        .body("errors.code", hasItem("lead.not-found"));
    rep.post("/opportunities", "{\"name\":\"x\",\"outcome\":\"won\"}").statusCode(400);
  }

  @Test
  void refusesBadMoves() {
    String path = "/opportunities/" + open("{\"name\":\"Deal\"}");
    rep.post(path + "/stage-changes", "{\"stage\":\"won\"}")
        .statusCode(422)
        .body("errors.code", hasItem("opportunity.use-closing"));
    rep.post(path + "/stage-changes", "{\"stage\":\"dreaming\"}")
        .statusCode(422)
        .body("errors.code", hasItem("opportunity.stage-unknown"));
    rep.post(path + "/stage-changes", "{}").statusCode(422);
    rep.post(path + "/closings", "{\"outcome\":\"open\"}").statusCode(422);
    rep.post(path + "/closings", "{}").statusCode(422);
    rep.post(path + "/closings", "{\"outcome\":\"won\",\"lossReason\":\"price\"}").statusCode(422);
    rep.post(path + "/closings", "{\"outcome\":\"won\",\"closedAt\":\"2001-01-01T00:00:00Z\"}")
        .statusCode(422)
        .body("errors.code", hasItem("opportunity.closed-before-opened"));
    rep.post("/opportunities/" + UUID.randomUUID() + "/closings", "{\"outcome\":\"won\"}")
        .statusCode(404);
  }

  @Test
  void patchesWithEtag() {
    UUID id = open("{\"name\":\"Deal\",\"amount\":{\"amount\":\"10\",\"currency\":\"EUR\"}}");
    String path = "/opportunities/" + id;
    rep.patch(path, "{\"amount\":{\"amount\":\"12.345\"},\"product\":\"planner\"}", "\"1\"")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("amount.amount", equalTo("12.345"))
        .body("amount.currency", equalTo("EUR"));
    rep.patch(path, "{\"name\":\"Other\"}", "\"1\"").statusCode(412);
    rep.patch(path, "{\"stage\":\"proposal\"}")
        .statusCode(422)
        .body("errors.code", hasItem("opportunity.use-stage-change"));
    rep.patch(path, "{\"name\":null}").statusCode(422);
    rep.patch(path, "{\"ownerId\":\"%s\"}".formatted(UUID.randomUUID())).statusCode(403);
    rep.patch(path, "{\"leadId\":\"%s\"}".formatted(UUID.randomUUID())).statusCode(422);
    rep.patch(path, "{\"amount\":null}").statusCode(200).body("amount", nullValue());
    rep.post(path + "/closings", "{\"outcome\":\"won\"}").statusCode(200);
    rep.patch(path, "{\"product\":\"other\"}").statusCode(200).body("stage", equalTo("won"));
  }

  @Test
  void repeatsTheAnswerForAnIdempotencyKey() {
    String path = "/opportunities/" + open("{\"name\":\"Deal\"}");
    String key = UUID.randomUUID().toString();
    rep.post(path + "/closings", "{\"outcome\":\"won\"}", key).statusCode(200);
    rep.post(path + "/closings", "{\"outcome\":\"won\"}", key)
        .statusCode(200)
        .header("Idempotent-Replayed", "true");
  }

  @Test
  void listsAndFilters() {
    UUID lead = rep.lead("list@opp.example");
    UUID a = open("{\"name\":\"A\",\"leadId\":\"%s\",\"stage\":\"proposal\"}".formatted(lead));
    UUID b = open("{\"name\":\"B\"}");
    UUID c = open("{\"name\":\"C\"}");
    rep.post("/opportunities/" + c + "/closings", "{\"outcome\":\"lost\"}").statusCode(200);
    rep.get("/opportunities").body("data.id", contains(c.toString(), b.toString(), a.toString()));
    rep.get("/opportunities?sort=createdAt").body("data.name", contains("A", "B", "C"));
    rep.get("/opportunities?stage=proposal").body("data.name", contains("A"));
    rep.get("/opportunities?outcome=open").body("data", hasSize(2));
    rep.get("/opportunities?leadId=" + lead).body("data.name", contains("A"));
    rep.get("/opportunities?ownerId=" + UUID.randomUUID()).body("data", hasSize(0));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          rep.get("/opportunities?limit=1" + (cursor == null ? "" : "&cursor=" + cursor)).extract();
      seen.addAll(page.path("data.id"));
      cursor = page.path("page.nextCursor");
      open("{\"name\":\"later\"}");
    } while (cursor != null);
    assertThat(seen).containsExactly(c.toString(), b.toString(), a.toString());
    rep.get("/opportunities?sort=name").statusCode(400);
  }
}
