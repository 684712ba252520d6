package com.salesai.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import com.salesai.gateway.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class RoutingComponentTest {
  private static final int JSON_LIMIT = 2 * 1024 * 1024;

  @TestHTTPResource URI base;

  private static RequestSpecification rep() {
    return given().auth().oauth2(TestTokens.rep()).urlEncodingEnabled(false);
  }

  @ParameterizedTest
  @CsvSource({"leads", "activities/a", "opportunities/1/closings", "templates", "conversations/x"})
  void aPathGoesToItsService(String path) {
    rep()
        .get("/api/v1/" + path + "?limit=5&q=a%20b")
        .then()
        .statusCode(200)
        .body("method", equalTo("GET"))
        .body("uri", equalTo("/api/v1/" + path + "?limit=5&q=a%20b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api", "/api/v1", "/api/v1/", "/api/v1/unknown", "/api/v2/leads", "/API/v1/leads",
        "/api/v1/Leads", "/internal", "/internal/v1/leads", "/Internal/v1/x", "/q", "/q/metrics",
        "/q/openapi", "/q/info", "/Q/openapi"
      })
  void everythingElseLeadsNowhere(String path) {
    rep()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("path.not-found"))
        .body("status", is(404))
        .body("title", equalTo("Not Found"))
        .body("instance", equalTo(path))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void healthIsOpen() {
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads;x=1",
        "//api/v1/leads",
        "/api/v1/../q/metrics",
        "/api/v1/%2e%2e/leads",
        "/api/v1%2fleads",
        "/api/v1%5cleads",
        "/api/v1/leads%00",
        "/internal;/v1/x",
        "/q/health/..;/"
      })
  void ambiguousPathsAreRefusedBeforeRouting(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElse(""));
    org.junit.jupiter.api.Assertions.assertTrue(
        answer.contains("\"code\":\"path.refused\""), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
  void unusualMethodsAreRefused(String method) throws IOException {
    String answer =
        raw(method + " /api/v1/leads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertEquals("HTTP/1.1 405 Method Not Allowed", answer.lines().findFirst().orElse(""));
  }

  @Test
  void whatTheClientClaimsAboutItselfDoesNotPass() {
    rep()
        .header("X-Org-Id", "globex")
        .header("X-User-Id", "1")
        .header("X-Forwarded-For", "6.6.6.6")
        .header("X-Forwarded-Host", "evil.test")
        .header("Forwarded", "for=6.6.6.6")
        .header("ce-orgid", "globex")
        .header("X-HTTP-Method-Override", "DELETE")
        .header("Cookie", "q=1")
        .header("Connection", "X-Drop-Me")
        .header("X-Drop-Me", "1")
        .header("X_Org_Id", "globex")
        .header("Idempotency-Key", "k-1")
        .header("If-Match", "\"3\"")
        .get("/api/v1/leads/1")
        .then()
        .statusCode(200)
        .body("headers.findAll { it.contains('globex') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.contains('6.6.6.6') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.contains('evil') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.startsWith('x-user') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.startsWith('cookie') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.startsWith('x-drop') }", equalTo(java.util.List.of()))
        .body("headers.findAll { it.startsWith('x-http') }", equalTo(java.util.List.of()))
        .body("headers", hasItem("idempotency-key: k-1"))
        .body("headers", hasItem("if-match: \"3\""))
        .body("headers", hasItem(startsWith("authorization: Bearer ")))
        .body("headers", hasItem("x-forwarded-proto: http"))
        .body("headers", hasItem("x-forwarded-for: 127.0.0.1"));
  }

  @Test
  void requestIdAndTraceGoAllTheWay() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    rep()
        .header("X-Request-Id", "client-chosen-1")
        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
        .get("/api/v1/leads/1")
        .then()
        .header("X-Request-Id", "client-chosen-1")
        .body("headers", hasItem("x-request-id: client-chosen-1"))
        .body("headers", hasItem(startsWith("traceparent: 00-" + trace)))
        .body("headers", not(hasItem("traceparent: 00-" + trace + "-b7ad6b7169203331-01")));
    given()
        .header("X-Request-Id", "short")
        .get("/api/v1/leads")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void anAnswerPassesWithoutTheServicesInside() {
    rep()
        .get("/api/v1/leads/refusing")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("lead.invalid"))
        .header("ETag", "\"7\"")
        .header("Set-Cookie", nullValue())
        .header("Server", nullValue())
        .header("X-Inner", nullValue());
  }

  @Test
  void everyAnswerProtectsTheBrowser() {
    rep()
        .get("/api/v1/leads/1")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
    rep()
        .get("/api/v1/proposals/1/document.pdf")
        .then()
        .header("Content-Security-Policy", "frame-ancestors 'self'");
  }

  @Test
  void theServiceIsDownSlowOrBroken() {
    problem("/api/v1/webhooks/endpoints", 503, "service.unavailable")
        .header("Retry-After", notNullValue());
    problem("/api/v1/leads/never", 504, "service.timeout");
    problem("/api/v1/leads/hang-up", 502, "service.bad-answer");
    problem("/api/v1/analytics/overview", 502, "service.bad-answer");
  }

  private static io.restassured.response.ValidatableResponse problem(
      String path, int status, String code) {
    return rep()
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("detail", not(containsString("localhost")));
  }

  @Test
  void aCutAnswerIsNotTakenForAWhole() {
    HttpRequest request = request("/api/v1/leads/half").build();
    assertThrows(
        IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, false, 200", "0, false, 200", "1, false, 413",
    "-1, true, 200", "0, true, 200", "1, true, 413"
  })
  void jsonBodiesHaveALimit(int beyond, boolean chunked, int status) throws Exception {
    byte[] body = new byte[JSON_LIMIT + beyond];
    HttpResponse<String> answer = post("/api/v1/leads", body, chunked);
    assertEquals(status, answer.statusCode(), answer.body());
    if (status == 413) {
      org.junit.jupiter.api.Assertions.assertTrue(answer.body().contains("body.too-large"));
    }
  }

  @Test
  void someRoutesTakeMore() throws Exception {
    byte[] body = new byte[JSON_LIMIT + 1];
    assertEquals(200, post("/api/v1/leads/imports", body, true).statusCode());
    assertEquals(200, post("/api/v1/conversations", body, false).statusCode());
    assertEquals(200, post("/api/v1/leads/models/7/predictions", body, false).statusCode());
    assertEquals(413, post("/api/v1/conversations/1", body, false).statusCode());
    assertEquals(413, post("/api/v1/members", body, false).statusCode());
    // Blank, so that the parser does not give up before the end.
    java.util.Arrays.fill(body, (byte) ' ');
    assertEquals(413, postAsAdmin("/api/v1/members", body).statusCode());
  }

  @Test
  void largeBodiesStreamBothWays() throws Exception {
    long bytes = 512L * 1024 * 1024;
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    HttpResponse<String> sent =
        HttpClient.newHttpClient()
            .send(
                request("/api/v1/leads/imports")
                    .POST(BodyPublishers.ofInputStream(() -> new Zeros(bytes)))
                    .build(),
                BodyHandlers.ofString());
    assertEquals(200, sent.statusCode());
    org.junit.jupiter.api.Assertions.assertTrue(
        sent.body().contains("\"bytes\":" + bytes), sent.body());
    HttpResponse<InputStream> received =
        HttpClient.newHttpClient()
            .send(
                request("/api/v1/leads/large?bytes=" + bytes).build(),
                BodyHandlers.ofInputStream());
    long count = 0;
    byte[] buffer = new byte[65536];
    try (InputStream in = received.body()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
      }
    }
    assertEquals(bytes, count);
    runtime.gc();
    long grown = runtime.totalMemory() - runtime.freeMemory() - before;
    org.junit.jupiter.api.Assertions.assertTrue(grown < 64L * 1024 * 1024, "grew by " + grown);
  }

  private HttpResponse<String> post(String path, byte[] body, boolean chunked) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request(path)
                .POST(
                    chunked
                        ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                        : BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
  }

  private HttpResponse<String> postAsAdmin(String path, byte[] body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request(path)
                .setHeader("Authorization", "Bearer " + TestTokens.ofRole("admin"))
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void ownResourcesAnswerProblemsToo() {
    rep().delete("/api/v1/me").then().statusCode(405).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(TestTokens.ofRole("admin"))
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/members")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    rep().get("/api/v1/members/7/x").then().statusCode(404).contentType("application/problem+json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + TestTokens.rep());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** That many zero bytes, from nowhere. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
