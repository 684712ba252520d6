package com.salesai.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.salesai.testkit.InfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the document promises to people who only read it. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OpenApiContractTest {
  @Test
  void everyOperationHasASummaryAnExampleAndItsRole() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");
    assertEquals(
        Set.of(
            "/api/v1/analytics/overview",
            "/api/v1/analytics/events",
            "/api/v1/analytics/events/{aggregateId}/trail",
            "/api/v1/audit-events"),
        paths.keySet());
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (verb, operation) -> {
                  assertNotNull(operation.get("summary"), path);
                  assertNotNull(operation.get("x-role"), path);
                  assertNotNull(example(operation), path);
                }));
  }

  @SuppressWarnings("unchecked")
  private static Object example(Map<String, Object> operation) {
    Map<String, Map<String, Object>> responses =
        (Map<String, Map<String, Object>>) operation.get("responses");
    Map<String, Map<String, Object>> content =
        (Map<String, Map<String, Object>>) responses.get("200").get("content");
    return content.get("application/json").get("examples");
  }
}
