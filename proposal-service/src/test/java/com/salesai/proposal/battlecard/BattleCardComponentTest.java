package com.salesai.proposal.battlecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class BattleCardComponentTest {
  private static final String CARDS = "/api/v1/battlecards";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final TestOrganization org = TestOrganization.random();
  private final String token = org.rep();

  private static Map<String, Object> tile(String kind, String title, String text) {
    return Map.of("kind", kind, "title", title, "text", text);
  }

  private static Map<String, Object> card(String competitor, Object... tiles) {
    return Map.of("competitor", competitor, "tiles", List.of(tiles));
  }

  private ValidatableResponse post(String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  private ValidatableResponse get(String path, Object... query) {
    var request = given().auth().oauth2(token);
    for (int i = 0; i < query.length; i += 2) {
      request.queryParam((String) query[i], query[i + 1]);
    }
    return request.get(path).then();
  }

  private ExtractableResponse<Response> create(Map<String, Object> card) {
    return post(CARDS, card).statusCode(201).extract();
  }

  private void cards() {
    create(
        card(
            "Initech",
            tile("overview", "Who they are", "A supplier of forms with a price list per seat."),
            tile("objection", "Initech is cheaper", "Ask for the price with support: it is extra."),
            tile("objection", "We know Initech already", "Offer a short trial next to it.")));
    create(
        card(
            "Globo Sistemas",
            tile("pricing", "Prices", "Per site, renewed every year."),
            tile("objection", "Migración demasiado difícil", "Mostrar el plan de migración.")));
    create(card("Hooli 100%", tile("strength", "Brand", "Everybody knows them.")));
  }

  @Test
  void findsByCompetitorWithoutCaseAndAccents() {
    cards();
    get(CARDS, "competitor", "ínitech").body("data.competitor", equalTo(List.of("Initech")));
    get(CARDS, "competitor", "SISTEMAS")
        .body("data.competitor", equalTo(List.of("Globo Sistemas")));
    get(CARDS, "competitor", "100%").body("data.competitor", equalTo(List.of("Hooli 100%")));
    get(CARDS, "competitor", "%").body("data.size()", equalTo(1));
    get(CARDS, "competitor", "_").body("data.size()", equalTo(0));
    get(CARDS).body("data.competitor", equalTo(List.of("Globo Sistemas", "Hooli 100%", "Initech")));
  }

  @Test
  void putsTheTileThatAnswersTheObjectionFirst() {
    cards();
    get(CARDS, "objection", "They say it is cheaper elsewhere")
        .statusCode(200)
        .body("data.competitor", equalTo(List.of("Initech")))
        .body("data[0].tiles[0].title", equalTo("Initech is cheaper"))
        .body("data[0].tiles.size()", equalTo(3));
    get(CARDS, "objection", "MIGRACION dificil")
        .body("data[0].tiles[0].title", equalTo("Migración demasiado difícil"));
    // Both cards speak of prices; a title counts more than a text.
    get(CARDS, "objection", "the price")
        .body("data.competitor", equalTo(List.of("Globo Sistemas", "Initech")))
        .body("data[1].tiles[0].title", equalTo("Initech is cheaper"));
    get(CARDS, "objection", "price", "competitor", "init")
        .body("data.competitor", equalTo(List.of("Initech")));
    get(CARDS, "objection", "spaceship").body("data.size()", equalTo(0));
    get(CARDS, "objection", "!!! ' & | :* <->").statusCode(200).body("data.size()", equalTo(0));
  }

  @Test
  void goesThroughASearchPageByPage() {
    for (int i = 0; i < 5; i++) {
      create(card("Rival " + i, tile("objection", "Too expensive", "Answer " + i)));
    }
    for (String search : List.of("expensive", "")) {
      String cursor = "";
      StringBuilder seen = new StringBuilder();
      do {
        var page =
            get(CARDS, "limit", 2, "cursor", cursor, "objection", search).statusCode(200).extract();
        page.<List<String>>path("data.competitor").forEach(seen::append);
        cursor = page.path("page.nextCursor");
      } while (cursor != null);
      assertThat(seen).hasToString("Rival 0Rival 1Rival 2Rival 3Rival 4");
    }
    get(CARDS, "cursor", "bm9wZQ").statusCode(400);
  }

  @Test
  void changesOnlyWhatItWasAskedToAndOnlyTheRecordThatWasRead() {
    var created = create(card("Initech", tile("proof", "Case", "A customer who moved.")));
    String path = CARDS + "/" + created.path("id");
    String etag = created.header("ETag");
    assertThat(etag).isNotNull();
    patch(path, null, Map.of("competitor", "Initrode")).statusCode(428);
    String next =
        patch(path, etag, Map.of("competitor", "Initrode"))
            .statusCode(200)
            .body("competitor", equalTo("Initrode"))
            .body("tiles[0].title", equalTo("Case"))
            .extract()
            .header("ETag");
    patch(path, etag, Map.of("competitor", "Late")).statusCode(412);
    String last =
        patch(path, next, Map.of("tiles", List.of(tile("question", "Ask", "Who decides?"))))
            .statusCode(200)
            .body("competitor", equalTo("Initrode"))
            .body("tiles.title", equalTo(List.of("Ask")))
            .extract()
            .header("ETag");
    patch(path, last, Collections.singletonMap("competitor", null)).statusCode(422);
    patch(path, last, Map.of("competitor", " ")).statusCode(422);
    patch(path, last, Map.of("tiles", List.of())).statusCode(422);
    patch(path, last, Map.of("tiles", List.of(tile("rumour", "No", "Such kind")))).statusCode(422);
    get(CARDS, "competitor", "initrode").body("data.size()", equalTo(1));
    get(path).header("ETag", equalTo(last));
    given().auth().oauth2(token).header("If-Match", etag).delete(path).then().statusCode(412);
    given().auth().oauth2(token).header("If-Match", last).delete(path).then().statusCode(204);
    get(path).statusCode(404);
    given().auth().oauth2(token).delete(path).then().statusCode(404);
  }

  private ValidatableResponse patch(String path, String etag, Object body) {
    var request = given().auth().oauth2(token).contentType(MERGE_PATCH).body(body);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.patch(path).then();
  }

  @Test
  void refusesCardsThatBreakARule() {
    post(CARDS, card("", tile("proof", "T", "x")))
        .statusCode(422)
        .body("errors.pointer", hasItem("/competitor"));
    post(CARDS, card("Initech")).statusCode(422);
    post(CARDS, card("Initech", tile("rumour", "T", "x")))
        .statusCode(422)
        .body("errors.code", hasItem("field.pattern"));
    post(CARDS, card("x".repeat(120), tile("proof", "t".repeat(200), "x".repeat(4000))))
        .statusCode(201);
    post(CARDS, card("x".repeat(121), tile("proof", "t".repeat(201), "x".repeat(4001))))
        .statusCode(422)
        .body("errors.size()", equalTo(3));
    Object[] tiles =
        IntStream.rangeClosed(1, 51).mapToObj(i -> tile("proof", "T" + i, "x")).toArray();
    post(CARDS, card("Many", tiles)).statusCode(422);
    post(CARDS, "{\"competitor\":\"Initech\",\"tiles\":[],\"extra\":1}").statusCode(400);
  }

  @Test
  void countsUsesAndTellsOfThemWithoutTheBuyersWords() throws Exception {
    String id =
        create(
                card(
                    "Initech",
                    tile("overview", "Price list", "Prices."),
                    tile("objection", "Initech is cheaper", "Ask for the price with support.")))
            .path("id");
    UUID lead = UUID.randomUUID();
    post(
            CARDS + "/" + id + "/views",
            Map.of("leadId", lead, "objection", "Jane says the price is cheaper"))
        .statusCode(204);
    post(CARDS + "/" + id + "/views", "{}").statusCode(204);
    post(CARDS + "/" + UUID.randomUUID() + "/views", "{}").statusCode(404);
    get(CARDS + "/" + id).body("views", equalTo(2)).header("ETag", equalTo("\"0\""));
    try (TestEvents events = new TestEvents()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> events.read("salesai.battlecard.v1", org.id()).size() == 2);
      JsonNode first =
          new ObjectMapper()
              .readTree(events.read("salesai.battlecard.v1", org.id()).get(0).value());
      assertThat(first.get("objection").asText()).isEqualTo("Initech is cheaper");
      assertThat(first.get("leadId").asText()).isEqualTo(lead.toString());
      assertThat(first.get("viewerId").asText()).isEqualTo(org.repId().toString());
      assertThat(first.toString()).doesNotContain("Jane");
    }
  }

  @Test
  void othersSeeNothing() {
    String id = create(card("Initech", tile("proof", "T", "x"))).path("id");
    String stranger = TestOrganization.random().rep();
    var other = given().auth().oauth2(stranger);
    other.get(CARDS + "/" + id).then().statusCode(404).body("code", notNullValue());
    given().auth().oauth2(stranger).get(CARDS).then().body("data.size()", equalTo(0));
    given().auth().oauth2(stranger).delete(CARDS + "/" + id).then().statusCode(404);
    given().auth().oauth2(org.partner("battlecards:read")).get(CARDS).then().statusCode(200);
    given().auth().oauth2(org.partner("proposals:read")).get(CARDS).then().statusCode(403);
  }
}
