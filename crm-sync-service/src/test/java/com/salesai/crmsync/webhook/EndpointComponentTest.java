package com.salesai.crmsync.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.salesai.crmsync.Surroundings;
import com.salesai.crmsync.WebhookApi;
import com.salesai.testkit.InfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
class EndpointComponentTest {
  private static final String PUBLIC = "https://1.1.1.1/hook";
  private final WebhookApi api = WebhookApi.ofRandomOrganization();

  @Test
  void showsTheSecretOnceAndKeepsItSealed() throws SQLException {
    WebhookApi.Endpoint endpoint = api.endpoint(PUBLIC, "lead.*", "opportunity.won", "lead.*");
    byte[] secret = Base64.getDecoder().decode(endpoint.secret().substring("whsec_".length()));
    assertEquals(32, secret.length);
    api.get("/endpoints/" + endpoint.id())
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("secret", nullValue())
        .body("url", equalTo(PUBLIC))
        .body("events", contains("lead.*", "opportunity.won"))
        .body("enabled", equalTo(true));
    api.get("/endpoints").body("data", hasSize(1)).body("data[0].secret", nullValue());
    for (byte[] sealed : sealed(endpoint.id())) {
      String text = new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(endpoint.secret().substring(6)));
    }
  }

  private static List<byte[]> sealed(UUID endpoint) throws SQLException {
    try (var connection =
            java.sql.DriverManager.getConnection(
                com.salesai.testkit.Infrastructure.shared().jdbcUrl("crm_sync"),
                "postgres",
                "postgres");
        var statement =
            connection.prepareStatement(
                "select sealed from webhook_secret where endpoint_id = ?")) {
      statement.setObject(1, endpoint);
      var row = statement.executeQuery();
      row.next();
      return List.of(row.getBytes(1));
    }
  }

  @Test
  void namesUnknownEvents() {
    api.post(
            "/endpoints",
            Map.of("url", PUBLIC, "events", List.of("lead.*", "lead.nonsense", "*.won", "LEAD.*")))
        .statusCode(422)
        .body("code", equalTo("webhook.unknown-event"))
        .body("errors.pointer", contains("/events/1", "/events/2", "/events/3"))
        .body("errors[0].detail", containsString("lead.scored"));
    api.post("/endpoints", Map.of("url", PUBLIC, "events", List.of())).statusCode(422);
    api.post("/endpoints", Map.of("url", PUBLIC)).statusCode(422);
    api.post("/endpoints", Map.of("events", List.of("*"))).statusCode(422);
    api.get("/endpoints").body("data", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.1.1.1/",
        "https://1.1.1.1:8080/",
        "https://10.0.0.1/",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://u:p@1.1.1.1/",
        "https://1.1.1.1/#x",
        "ftp://1.1.1.1/",
        "nonsense",
        "https://[::1",
        "https://192.168.0.1/",
        "http://192.168.0.1:80/",
        "https://metadata/"
      })
  void refusesForbiddenAddressesWhenCreatedAndWhenChanged(String url) {
    api.post("/endpoints", Map.of("url", url, "events", List.of("*")))
        .statusCode(422)
        .body("code", equalTo("outbound.forbidden-address"))
        .body("errors[0].pointer", equalTo("/url"));
    UUID id = api.endpoint(PUBLIC, "*").id();
    api.patch(id, "{\"url\":\"" + url + "\"}")
        .statusCode(422)
        .body("code", equalTo("outbound.forbidden-address"));
  }

  @Test
  void changesOnlyWhatIsSent() {
    UUID id =
        UUID.fromString(
            api.post(
                    "/endpoints",
                    Map.of("url", PUBLIC, "events", List.of("*"), "description", "CRM"))
                .statusCode(201)
                .header("Location", containsString("/api/v1/webhooks/endpoints/"))
                .body("secret", matchesRegex("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .path("id"));
    api.patch(id, "{\"events\":[\"lead.scored\"]}")
        .statusCode(200)
        .body("events", contains("lead.scored"))
        .body("description", equalTo("CRM"))
        .body("url", equalTo(PUBLIC));
    api.patch(id, "{\"description\":null,\"enabled\":false}")
        .statusCode(200)
        .body("description", nullValue())
        .body("enabled", equalTo(false))
        .body("disabledReason", nullValue());
    api.patch(id, "{\"description\":7}").statusCode(422);
    api.patch(id, "{\"events\":[\"nope\"]}").statusCode(422);
    api.patch(id, "{\"secret\":\"x\"}").statusCode(400);
    given()
        .auth()
        .oauth2(api.organization().admin())
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"enabled\":true}")
        .patch("/api/v1/webhooks/endpoints/" + id)
        .then()
        .statusCode(412);
    api.post("/endpoints/" + id + "/test", null)
        .statusCode(409)
        .body("code", equalTo("webhook.endpoint-disabled"));
  }

  @Test
  void anotherOrganizationFindsNothing() {
    WebhookApi.Endpoint endpoint = api.endpoint(PUBLIC, "*");
    WebhookApi other = WebhookApi.ofRandomOrganization();
    String path = "/endpoints/" + endpoint.id();
    other.get("/endpoints").body("data", empty());
    other.get(path).statusCode(404);
    other.patch(endpoint.id(), "{\"enabled\":false}").statusCode(404);
    other.delete(path).statusCode(404);
    other.post(path + "/secret-rotations", null).statusCode(404);
    other.post(path + "/test", null).statusCode(404);
    other.post(path + "/replays", Map.of()).statusCode(404);
    api.get(path).statusCode(200);
    api.delete(path).statusCode(204);
    api.get(path).statusCode(404);
  }

  @Test
  void isForAdministratorsAndScopesOnly() {
    String path = "/api/v1/webhooks/endpoints";
    for (String token :
        List.of(
            api.organization().rep(),
            api.organization().manager(),
            api.organization().partner("leads:read"))) {
      given().auth().oauth2(token).get(path).then().statusCode(403);
    }
    given().get(path).then().statusCode(401);
    given()
        .auth()
        .oauth2(api.organization().partner("webhooks:read"))
        .get(path)
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(api.organization().partner("webhooks:read"))
        .contentType("application/json")
        .body(Map.of("url", PUBLIC, "events", List.of("*")))
        .post(path)
        .then()
        .statusCode(403);
  }

  @Test
  void listsInPages() {
    for (int i = 0; i < 5; i++) {
      api.endpoint(PUBLIC + i, "*");
    }
    String cursor =
        api.get("/endpoints?limit=2")
            .body("data.url", contains(PUBLIC + 4, PUBLIC + 3))
            .body("page.hasMore", equalTo(true))
            .extract()
            .path("page.nextCursor");
    api.get("/endpoints?limit=3&cursor=" + cursor)
        .body("data.url", contains(PUBLIC + 2, PUBLIC + 1, PUBLIC + 0))
        .body("page.hasMore", equalTo(false));
    api.get("/endpoints?cursor=rubbish").statusCode(400);
    api.get("/deliveries?cursor=rubbish").statusCode(400);
    api.get("/endpoints/not-a-uuid").statusCode(not(equalTo(500)));
  }
}
