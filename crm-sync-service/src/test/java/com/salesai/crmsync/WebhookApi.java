package com.salesai.crmsync;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadUpdated;
import com.salesai.testkit.TestOrganization;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The webhook API as an administrator of one organization calls it. */
public record WebhookApi(TestOrganization organization) {

  /** A created endpoint. */
  public record Endpoint(UUID id, String secret) {}

  public static WebhookApi ofRandomOrganization() {
    return new WebhookApi(TestOrganization.random());
  }

  public UUID org() {
    return organization.id();
  }

  public Endpoint endpoint(String url, String... events) {
    ValidatableResponse answer =
        post("/endpoints", Map.of("url", url, "events", List.of(events))).statusCode(201);
    return new Endpoint(
        UUID.fromString(answer.extract().path("id")), answer.extract().path("secret"));
  }

  public ValidatableResponse post(String path, Object body) {
    var request = given().auth().oauth2(organization.admin()).contentType("application/json");
    return (body == null ? request : request.body(body)).post("/api/v1/webhooks" + path).then();
  }

  public ValidatableResponse get(String path) {
    return given().auth().oauth2(organization.admin()).get("/api/v1/webhooks" + path).then();
  }

  public ValidatableResponse delete(String path) {
    return given().auth().oauth2(organization.admin()).delete("/api/v1/webhooks" + path).then();
  }

  public ValidatableResponse patch(UUID endpoint, String body) {
    return given()
        .auth()
        .oauth2(organization.admin())
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/api/v1/webhooks/endpoints/" + endpoint)
        .then();
  }

  /** The deliveries of an endpoint, newest first. */
  public List<Map<String, Object>> deliveries(UUID endpoint) {
    return get("/deliveries?limit=200&endpointId=" + endpoint)
        .statusCode(200)
        .extract()
        .path("data");
  }

  /** The one delivery of the endpoint; one of status none while there is none. */
  public Map<String, Object> onlyDelivery(UUID endpoint) {
    List<Map<String, Object>> all = deliveries(endpoint);
    if (all.isEmpty()) {
      return Map.of("status", "none", "attempts", List.of());
    }
    if (all.size() != 1) {
      throw new AssertionError("expected one delivery: " + all);
    }
    return all.get(0);
  }

  /** Waits until all deliveries of the endpoint, so many, have that status. */
  public List<Map<String, Object>> untilAll(UUID endpoint, int count, String status) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> deliveries(endpoint),
            all ->
                all.size() == count && all.stream().allMatch(d -> status.equals(d.get("status"))));
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> attempts(Map<String, Object> delivery) {
    return (List<Map<String, Object>>) delivery.get("attempts");
  }

  public static LeadCaptured captured(UUID lead) {
    return new LeadCaptured(
        lead, null, null, "new", "website", null, null, null, "DE", 40, Instant.now());
  }

  public static LeadUpdated updated(UUID lead) {
    return new LeadUpdated(
        lead,
        null,
        null,
        "new",
        "website",
        null,
        null,
        null,
        "DE",
        41,
        List.of("employees"),
        Instant.now());
  }
}
