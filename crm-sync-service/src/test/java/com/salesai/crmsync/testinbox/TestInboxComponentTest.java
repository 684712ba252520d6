package com.salesai.crmsync.testinbox;

import static com.salesai.crmsync.WebhookApi.captured;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.crmsync.Surroundings;
import com.salesai.crmsync.WebhookApi;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
class TestInboxComponentTest {
  private final WebhookApi api = WebhookApi.ofRandomOrganization();

  private String open() {
    return api.post("/test-inbox", null).statusCode(201).extract().path("endpointId");
  }

  @Test
  void showsAnEventAsAVerifiedWebhook() {
    api.get("/test-inbox").statusCode(404);
    String endpoint = open();
    api.post("/test-inbox", null).statusCode(200).body("endpointId", equalTo(endpoint));
    api.get("/test-inbox").statusCode(200).body("endpointId", equalTo(endpoint));
    UUID event = UUID.randomUUID();
    try (TestEvents events = new TestEvents()) {
      events.send(TestEvents.record(event, api.org(), 1, captured(UUID.randomUUID())));
    }
    List<Map<String, Object>> messages =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    api.get("/test-inbox/messages?webhookId=" + event)
                        .statusCode(200)
                        .extract()
                        .path("data"),
                found -> !found.isEmpty());
    assertEquals(true, messages.get(0).get("verified"), messages.toString());
    assertEquals(event.toString(), messages.get(0).get("webhookId"));
    assertEquals(
        "lead.captured",
        io.restassured.path.json.JsonPath.from((String) messages.get(0).get("body"))
            .getString("type"));
    WebhookApi other = WebhookApi.ofRandomOrganization();
    other.get("/test-inbox/messages").body("data", empty());
    api.delete("/test-inbox").statusCode(204);
    api.get("/test-inbox/messages").body("data", empty());
    api.get("/endpoints/" + endpoint).statusCode(404);
  }

  @Test
  void showsWhatDoesNotVerifyAsSuch() {
    String url = url(open());
    given()
        .header("webhook-id", "x")
        .header("webhook-timestamp", String.valueOf(System.currentTimeMillis() / 1000))
        .header("webhook-signature", "v1,AAAA")
        .contentType("application/json")
        .body("{\"type\":\"lead.captured\"}")
        .post(url)
        .then()
        .statusCode(204);
    given().body("no headers \u0000 at all").post(url).then().statusCode(204);
    given().body("x".repeat(70_000)).post(url).then().statusCode(413);
    api.get("/test-inbox/messages?webhookId=x")
        .body("data", hasSize(1))
        .body("data[0].verified", equalTo(false))
        .body("data[0].problem", equalTo("No matching signature found"));
  }

  @Test
  void opensToNobodyWithoutItsToken() {
    String url = url(open());
    given().body("{}").post(url.substring(0, url.length() - 1) + "_").then().statusCode(404);
    given()
        .body("{}")
        .post(url.replace(api.org().toString(), UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
    given().get(url).then().statusCode(405);
  }

  @Test
  void keepsTheLastHundred() {
    String url = url(open());
    for (int i = 0; i < 105; i++) {
      given().header("webhook-id", "m" + i).body("{}").post(url).then().statusCode(204);
    }
    api.get("/test-inbox/messages?limit=200&webhookId=m104").body("data", hasSize(1));
    api.get("/test-inbox/messages?limit=200&webhookId=m0").body("data", empty());
    api.get("/test-inbox/messages?limit=60").body("data", hasSize(60));
    String cursor = api.get("/test-inbox/messages?limit=60").extract().path("page.nextCursor");
    api.get("/test-inbox/messages?limit=60&cursor=" + cursor)
        .body("data", hasSize(40))
        .body("page.nextCursor", nullValue());
  }

  private String url(String endpoint) {
    return api.get("/endpoints/" + endpoint).extract().path("url");
  }
}
