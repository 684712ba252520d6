package com.salesai.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import com.salesai.testkit.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WebComponentTest {
  private final TestOrganization acme = TestOrganization.random();

  private static ValidatableResponse post(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/notes")
        .then();
  }

  private static ValidatableResponse list(String token) {
    return given().auth().oauth2(token).get("/api/v1/notes").then();
  }

  @Test
  void writesAndReadsWithinOneOrganization() {
    post(acme.rep(), "{\"text\":\"hello\"}").statusCode(201).header("X-Request-Id", notNullValue());
    list(acme.rep()).statusCode(200).body("$", contains("hello"));
    list(TestOrganization.random().rep()).statusCode(200).body("$", empty());
  }

  @Test
  void refusesBadTokens() {
    TestToken good = acme.repToken();
    for (String token :
        List.of(
            good.audience("other").sign(),
            acme.repToken().issuer("https://evil.test").sign(),
            acme.repToken().expiresAt(Instant.now().minusSeconds(120)).sign(),
            acme.rep().substring(0, acme.rep().lastIndexOf('.')) + ".",
            tampered(acme.rep()))) {
      list(token).statusCode(401);
    }
    given().get("/api/v1/notes").then().statusCode(401);
    list(acme.repToken().claim("org_id", null).sign())
        .statusCode(403)
        .body("code", equalTo("auth.no-organization"));
    list(acme.repToken().claim("org_id", "x' or 1=1").sign()).statusCode(403);
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String payload =
        new String(
                java.util.Base64.getUrlDecoder().decode(parts[1]),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"rep\"", "\"admin\"");
    parts[1] =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return String.join(".", parts);
  }

  @Test
  void opensOperationsByRoleAndScopeOnly() {
    given().auth().oauth2(acme.admin()).get("/api/v1/notes/admin").then().statusCode(200);
    given()
        .auth()
        .oauth2(acme.manager())
        .get("/api/v1/notes/admin")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("auth.role"));
    given().auth().oauth2(acme.admin()).get("/api/v1/notes/closed").then().statusCode(403);
    list(acme.partner("notes:read")).statusCode(200);
    list(acme.partner("notes:write")).statusCode(403).body("code", equalTo("auth.scope"));
    post(acme.partner("notes:read"), "{\"text\":\"x\"}").statusCode(403);
  }

  @Test
  void showsRecordsByVisibility() {
    UUID team = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    post(acme.rep(), note("mine", acme.repId(), null)).statusCode(201);
    post(acme.rep(), note("nobody's", null, null)).statusCode(201);
    post(acme.rep(), note("team's", other, team)).statusCode(201);
    post(acme.rep(), note("other's", other, UUID.randomUUID())).statusCode(201);
    list(acme.rep()).body("$", hasSize(4));
    list(acme.repToken().visibility("rep", "own").sign()).body("$", contains("mine", "nobody's"));
    list(acme.repToken().visibility("rep", "team").teams(Set.of(team)).sign())
        .body("$", contains("mine", "nobody's", "team's"));
    list(acme.repToken().visibility("rep", "rubbish").sign()).body("$", hasSize(2));
    list(acme.managerToken().visibility("rep", "own").sign()).body("$", hasSize(4));
  }

  private static String note(String text, UUID owner, UUID team) {
    return "{\"text\":\"%s\",\"ownerId\":%s,\"teamId\":%s}"
        .formatted(
            text,
            owner == null ? null : "\"" + owner + '"',
            team == null ? null : "\"" + team + '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\",\"nope\":1} | 400 | request.unknown-field",
        "{\"text\":\"a\"} {} | 400 | request.unreadable",
        "{\"text\":\"a\",\"text\":\"b\"} | 400 | request.unreadable",
        "{\"text\": | 400 | request.unreadable",
        "[] | 400 | request.unreadable",
        "{\"text\":\"a\",\"ownerId\":\"x\"} | 400 | request.wrong-type",
        "{\"text\":5} | 400 | request.wrong-type",
        "{\"text\":true} | 400 | request.wrong-type",
        "{\"text\":\"a\\u0000b\"} | 422 | request.invalid",
        "{\"text\":\"\\ud800\"} | 422 | request.invalid",
        "{\"text\":\"  \"} | 422 | request.invalid",
        "{} | 422 | request.invalid",
      })
  void answersBadInputClearly(String body, int status, String code) {
    post(acme.rep(), body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    post(acme.rep(), "{\"text\":\"" + "x".repeat(100) + "\"}").statusCode(201);
    post(acme.rep(), "{\"text\":\"" + "x".repeat(101) + "\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/text"))
        .body("errors.code", hasItem("field.size"));
  }

  @Test
  void failsWholeAndTellsNothingInternal() {
    post(acme.rep(), "{\"text\":\"lost\",\"fail\":true}")
        .statusCode(500)
        .body("code", equalTo("service.failure"))
        .body("detail", equalTo("Something went wrong on our side."));
    list(acme.rep()).body("$", empty());
  }

  @Test
  void repeatsTheAnswerOfAnIdempotencyKey() {
    String first = keyed("key-1", "{\"text\":\"once\"}").statusCode(201).extract().path("id");
    keyed("key-1", "{ \"text\" : \"once\" }")
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .header("Location", "/api/v1/notes/" + first)
        .body("id", equalTo(first));
    keyed("key-1", "{\"text\":\"other\"}")
        .statusCode(422)
        .body("code", equalTo("idempotency.other-request"));
    list(acme.rep()).body("$", contains("once"));
  }

  @Test
  void freesAKeyWhoseRequestFailed() {
    keyed("key-2", "{\"text\":\"again\",\"fail\":true}").statusCode(500);
    keyed("key-2", "{\"text\":\"again\"}").statusCode(201);
  }

  private ValidatableResponse keyed(String key, String body) {
    return given()
        .auth()
        .oauth2(acme.rep())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/notes")
        .then();
  }
}
