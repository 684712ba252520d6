package com.salesai.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import com.salesai.gateway.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class TokenComponentTest {

  @Test
  void noToken() {
    given()
        .get("/api/v1/leads")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .header("Location", org.hamcrest.Matchers.nullValue())
        .body("code", equalTo("auth.required"));
  }

  @Test
  void expired() {
    refused(TestTokens.sign(TestTokens.claims("rep").expiresAt(1_700_000_000)));
  }

  @Test
  void notYetValid() {
    refused(
        TestTokens.sign(
            TestTokens.claims("rep").claim("nbf", System.currentTimeMillis() / 1000 + 3600)));
  }

  @Test
  void forAnotherAudience() {
    refused(TestTokens.sign(TestTokens.claims("rep").audience(Set.of("account"))));
    refused(TestTokens.sign(TestTokens.claims("rep").audience(Set.of())));
  }

  @Test
  void fromAnotherIssuer() {
    refused(TestTokens.sign(TestTokens.claims("rep").issuer("http://localhost/realms/other")));
  }

  @Test
  void signedByAnotherKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    refused(
        TestTokens.claims("rep")
            .jws()
            .keyId("test")
            .sign(generator.generateKeyPair().getPrivate()));
    refused(
        TestTokens.claims("rep")
            .jws()
            .keyId("other")
            .sign(generator.generateKeyPair().getPrivate()));
  }

  @Test
  void changedAfterSigning() {
    String[] parts = TestTokens.rep().split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("ac3e", "61b0");
    refused(parts[0] + "." + base64(claims) + "." + parts[2]);
  }

  @Test
  void unsignedOrWeaklySigned() {
    String[] parts = TestTokens.rep().split("\\.");
    refused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    refused(base64("{\"alg\":\"none\",\"kid\":\"test\"}") + "." + parts[1] + "." + parts[2]);
    refused(
        TestTokens.claims("rep")
            .jws()
            .keyId("test")
            .signWithSecret("a-public-key-is-no-secret-but-some-take-it-for-one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b", "a.b.c", "a.b.c.d.e", "....", "eyJhbGciOiJSUzI1NiJ9..x"})
  void garbage(String token) {
    refused(token);
  }

  @Test
  void anotherScheme() {
    given()
        .header("Authorization", "Basic " + base64("a:b"))
        .get("/api/v1/leads")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void withoutOrganization() {
    noOrganization(Jwt.claims());
    noOrganization(Jwt.claims().claim("org_id", "acme"));
    noOrganization(Jwt.claims().claim("org_id", List.of(TestTokens.ACME, TestTokens.ACME)));
    noOrganization(Jwt.claims().claim("org_id", ""));
  }

  private static void noOrganization(io.smallrye.jwt.build.JwtClaimsBuilder claims) {
    String token =
        TestTokens.sign(
            claims
                .issuer(TestTokens.issuer())
                .audience("salesai-api")
                .subject(TestTokens.REP)
                .expiresIn(Duration.ofMinutes(1)));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/leads")
        .then()
        .statusCode(403)
        .body("code", equalTo("auth.no-organization"));
  }

  @Test
  void theRefusalComesBeforeTheBodyIsRead() {
    given()
        .body(new byte[1024 * 1024])
        .post("/api/v1/leads")
        .then()
        .statusCode(401)
        .header("Connection", equalTo("close"));
  }

  @Test
  void aSessionCookieDoesNotHelpAWrongToken() {
    given()
        .auth()
        .oauth2("a.b.c")
        .cookie("q_session_console", "x")
        .get("/api/v1/leads")
        .then()
        .statusCode(401)
        .body("code", equalTo("auth.invalid-token"));
  }

  @Test
  void aForgedSessionIsRefusedWithoutRedirect() {
    given()
        .redirects()
        .follow(false)
        .cookie("q_session_console", "forged")
        .get("/api/v1/leads")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("auth.session-expired"));
  }

  @Test
  void signInStartsAtTheIdentityProviderWithPkce() {
    given()
        .redirects()
        .follow(false)
        .get("/login?returnTo=/app/leads")
        .then()
        .statusCode(302)
        .header("Location", startsWith(TestTokens.issuer() + "/auth?"))
        .header("Location", org.hamcrest.Matchers.containsString("code_challenge_method=S256"))
        .header("Location", org.hamcrest.Matchers.containsString("client_id=salesai-console"))
        .header("Set-Cookie", org.hamcrest.Matchers.containsStringIgnoringCase("HttpOnly"));
  }

  @Test
  void theServiceRoleOpensInternalPathsAndNothingElseDoes() {
    String path = "/internal/v1/organizations/" + TestTokens.ACME + "/members/" + TestTokens.REP;
    given().get(path).then().statusCode(401);
    given().auth().oauth2(TestTokens.ofRole("admin")).get(path).then().statusCode(404);
  }

  private static ValidatableResponse refused(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/v1/leads")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue())
        .body("code", equalTo("auth.invalid-token"));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
