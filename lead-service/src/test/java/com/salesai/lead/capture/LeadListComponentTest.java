package com.salesai.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.salesai.lead.Api;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class LeadListComponentTest {
  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());

  private UUID lead(String email, int employees) {
    return Api.created(
        rep.post(
            "/leads",
            "{\"email\":\"%s\",\"company\":{\"employees\":%d}}".formatted(email, employees)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-score", "score", "-createdAt", "createdAt", "-updatedAt", "updatedAt"})
  void walksEveryOrderOnceUnderInserts(String sort) {
    int[] sizes = {5, 30, 100, 500, 5000};
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      before.add(lead("walk%d@co.example".formatted(i), sizes[i % sizes.length]).toString());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    int extra = 0;
    do {
      var page =
          rep.get("/leads?limit=5&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
              .statusCode(200)
              .extract();
      seen.addAll(page.path("data.id"));
      cursor = page.path("page.nextCursor");
      lead("new%d@co.example".formatted(extra), sizes[extra++ % sizes.length]);
    } while (cursor != null && extra < 10);
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void sortsByScore() {
    UUID small = lead("small@co.example", 5);
    UUID big = lead("big@co.example", 5000);
    UUID middle = lead("middle@co.example", 60);
    rep.get("/leads?sort=-score")
        .body("data.id", contains(big.toString(), middle.toString(), small.toString()));
    rep.get("/leads?sort=score")
        .body("data.id", contains(small.toString(), middle.toString(), big.toString()));
  }

  @Test
  void filters() {
    rep.post(
            "/leads",
            """
            {"email":"ann_x@alpha.example","firstName":"Ann","lastName":"Ray","company":{"name":"Alpha 100%"},
             "source":{"channel":"webinar"}}""")
        .statusCode(201);
    rep.post("/leads", "{\"email\":\"bob@beta.example\",\"status\":\"qualified\"}").statusCode(201);
    rep.get("/leads?status=qualified").body("data.email", contains("bob@beta.example"));
    rep.get("/leads?channel=webinar").body("data.email", contains("ann_x@alpha.example"));
    rep.get("/leads?tier=cold").body("data", hasSize(2));
    rep.get("/leads?tier=hot").body("data", empty());
    rep.get("/leads?ownerId=" + acme.repId()).body("data", hasSize(2));
    rep.get("/leads?ownerId=" + acme.adminId()).body("data", empty());
    rep.get("/leads?q=ANN ray").body("data", hasSize(1));
    rep.get("/leads?q=alpha").body("data", hasSize(1));
    rep.request().queryParam("q", "100%").get("/api/v1/leads").then().body("data", hasSize(1));
    rep.request().queryParam("q", "_").get("/api/v1/leads").then().body("data", hasSize(1));
    rep.request().queryParam("q", "!").get("/api/v1/leads").then().body("data", empty());
  }

  @Test
  void refusesBadParameters() {
    rep.get("/leads?sort=email").statusCode(400).body("code", equalTo("sort.unknown"));
    rep.get("/leads?limit=0").statusCode(400).body("code", equalTo("limit.invalid"));
    rep.get("/leads?limit=201").statusCode(400);
    rep.get("/leads?cursor=nonsense").statusCode(400).body("code", equalTo("cursor.invalid"));
    lead("c1@co.example", 1);
    lead("c2@co.example", 1);
    String cursor = rep.get("/leads?limit=1").extract().path("page.nextCursor");
    rep.get("/leads?sort=-score&cursor=" + cursor).statusCode(400);
    rep.get("/leads?q=" + "x".repeat(201)).statusCode(400);
    rep.request().queryParam("q", "a\0b").get("/api/v1/leads").then().statusCode(400);
    rep.request().queryParam("status", "a\0b").get("/api/v1/leads").then().statusCode(400);
  }
}
