package com.salesai.lead;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Own, team and all: the same rule in every list, read and change. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class VisibilityComponentTest {
  private final TestOrganization acme = TestOrganization.random();
  private final UUID east = UUID.randomUUID();
  private final UUID west = UUID.randomUUID();
  private final UUID rileyId = UUID.randomUUID();
  private final UUID jordanId = UUID.randomUUID();

  private Api api(UUID user, UUID team, String visibility) {
    return new Api(
        acme.rep(user).teams(List.of(acme.id(), team)).visibility("rep", visibility).sign());
  }

  private final Api riley = api(rileyId, east, "own");
  private final Api jordan = api(jordanId, west, "own");
  private final Api colleague = api(UUID.randomUUID(), east, "team");
  private final Api everybody = api(UUID.randomUUID(), west, "all");
  private final Api partner = new Api(acme.partner("leads:write", "leads:read"));

  @Test
  void leadsAndWhatBelongsToThem() {
    UUID own = riley.lead("own@vis.example");
    UUID others = jordan.lead("others@vis.example");
    UUID nobodys = partner.lead("nobodys@vis.example");
    jordan.post("/leads/" + others + "/activities", "{\"type\":\"pricing_view\"}").statusCode(201);

    riley.get("/leads").body("data.id", containsInAnyOrder(own.toString(), nobodys.toString()));
    colleague.get("/leads").body("data.id", containsInAnyOrder(own.toString(), nobodys.toString()));
    everybody.get("/leads").body("data", hasSize(3));

    riley.get("/leads/" + others).statusCode(404);
    riley.get("/leads/" + others + "/activities").statusCode(404);
    riley.get("/leads/" + others + "/timeline").statusCode(404);
    riley.patch("/leads/" + others, "{\"status\":\"qualified\"}").statusCode(404);
    riley.post("/leads/" + others + "/activities", "{\"type\":\"call\"}").statusCode(404);
    riley
        .post(
            "/activities/batches",
            "{\"activities\":[{\"leadId\":\"%s\",\"type\":\"call\"}]}".formatted(others))
        .statusCode(200)
        .body("rejected", equalTo(1));
    riley.post("/opportunities", "{\"leadId\":\"%s\"}".formatted(others)).statusCode(422);
    everybody.get("/leads/" + others + "/activities").body("data", hasSize(1));
    riley.get("/leads/next-best").body("data", hasSize(2));
    everybody.get("/leads/next-best").body("data", hasSize(3));
  }

  @Test
  void anAddressThatOneMayNotSeeIsNotGivenAway() {
    UUID others = jordan.lead("secret@vis.example");
    riley
        .post("/leads", "{\"email\":\"secret@vis.example\"}")
        .statusCode(409)
        .body("detail", equalTo("A lead that you do not see has this e-mail address."));
    everybody
        .post("/leads", "{\"email\":\"secret@vis.example\"}")
        .statusCode(409)
        .body("detail", equalTo("The lead %s has this e-mail address.".formatted(others)));
  }

  @Test
  void deals() {
    UUID own = Api.created(riley.post("/opportunities", "{\"name\":\"A\"}"));
    UUID others = Api.created(jordan.post("/opportunities", "{\"name\":\"B\"}"));
    riley.get("/opportunities").body("data.id", containsInAnyOrder(own.toString()));
    colleague.get("/opportunities").body("data.id", containsInAnyOrder(own.toString()));
    everybody.get("/opportunities").body("data", hasSize(2));
    riley.get("/opportunities/" + others).statusCode(404);
    riley.patch("/opportunities/" + others, "{\"name\":\"C\"}").statusCode(404);
    riley.post("/opportunities/" + others + "/closings", "{\"outcome\":\"lost\"}").statusCode(404);
    riley
        .post("/opportunities/" + others + "/stage-changes", "{\"stage\":\"proposal\"}")
        .statusCode(404);
  }

  @Test
  void aManagerWhoSeesTheirTeamGivesLeadsWithinIt() {
    Api manager =
        new Api(acme.managerToken().teams(List.of(east)).visibility("manager", "team").sign());
    UUID lead = Api.created(manager.post("/leads", "{\"email\":\"give@vis.example\"}"));
    manager
        .patch("/leads/" + lead, "{\"ownerId\":\"%s\"}".formatted(rileyId))
        .statusCode(200)
        .body("ownerId", equalTo(rileyId.toString()));
    riley.get("/leads/" + lead).statusCode(200);
    manager.get("/leads/" + lead).statusCode(200);

    Api ownOnly = new Api(acme.managerToken().visibility("manager", "own").sign());
    UUID mine = Api.created(ownOnly.post("/leads", "{\"email\":\"mine@vis.example\"}"));
    ownOnly
        .patch("/leads/" + mine, "{\"ownerId\":\"%s\"}".formatted(rileyId))
        .statusCode(422)
        .body("code", equalTo("owner.out-of-sight"));
  }

  @Test
  void otherOrganizationsSeeNothing() {
    UUID lead = riley.lead("theirs@vis.example");
    UUID deal = Api.created(riley.post("/opportunities", "{\"leadId\":\"%s\"}".formatted(lead)));
    Api globex = new Api(TestOrganization.random().admin());
    for (String path :
        List.of(
            "/leads/" + lead,
            "/leads/" + lead + "/activities",
            "/leads/" + lead + "/timeline",
            "/opportunities/" + deal)) {
      globex.get(path).statusCode(404);
    }
    globex.get("/leads").body("data", empty());
    globex.get("/opportunities?leadId=" + lead).body("data", empty());
    globex.get("/leads/next-best").body("data", empty());
    globex.post("/leads/" + lead + "/activities", "{\"type\":\"call\"}").statusCode(404);
  }
}
