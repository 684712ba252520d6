package com.salesai.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import com.salesai.gateway.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitComponentTest.Small.class)
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class RateLimitComponentTest {
  public static class Small implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("salesai.limits.requests", "3", "salesai.limits.window", "30s");
    }
  }

  private final String busy = token();
  private final String other = token();

  @Test
  void oneOrganizationCannotUseUpTheAllowanceOfAnother() {
    for (int left = 2; left >= 0; left--) {
      given()
          .auth()
          .oauth2(busy)
          .get("/api/v1/leads")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", equalTo("\"default\";q=3;w=30"))
          .header("RateLimit", matchesPattern("\"default\";r=" + left + ";t=\\d+"));
    }
    given()
        .auth()
        .oauth2(busy)
        .get("/api/v1/leads")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("limit.exceeded"))
        .header("Retry-After", matchesPattern("[1-9]|10"));
    given().auth().oauth2(other).get("/api/v1/leads").then().statusCode(200);
  }

  private static String token() {
    return TestTokens.sign(TestTokens.claims("rep").claim("org_id", UUID.randomUUID().toString()));
  }
}
