package com.salesai.local.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.LocalStackException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

  private record Seen(String token, String key, String type, String body) {}

  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final List<Seen> seen = new ArrayList<>();
  private HttpServer server;
  private int tokens;
  private long tokenSeconds = 900;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatPassesIsTriedAgainWithTheSameKey() {
    statuses.addAll(List.of(503, 429, 201));
    assertThat(post().path("id").asText()).isEqualTo("7");
    assertThat(seen).hasSize(3).extracting(Seen::key).containsOnly("key-1");
  }

  @Test
  void refusedTokenIsReplaced() {
    statuses.addAll(List.of(401, 201));
    post();
    assertThat(seen).extracting(Seen::token).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void tokenIsKeptUntilShortlyBeforeItEnds() {
    Api api = api();
    statuses.addAll(List.of(201, 201));
    api.post("rep@acme.test", "/api/v1/leads", "a", Map.of());
    api.post("rep@acme.test", "/api/v1/leads", "b", Map.of());
    assertThat(tokens).isEqualTo(1);

    tokenSeconds = 15;
    statuses.addAll(List.of(201, 201));
    api.post("salesai-partner-acme", "/api/v1/leads", "c", Map.of());
    api.post("salesai-partner-acme", "/api/v1/leads", "d", Map.of());
    assertThat(tokens).isEqualTo(3);
  }

  @Test
  void refusalNamesRequestAndProblem() {
    statuses.add(422);
    assertThatThrownBy(this::post)
        .isInstanceOf(ApiProblem.class)
        .hasMessage(
            "POST /api/v1/leads as rep@acme.test answered 422 lead.invalid: The lead breaks 1 rule."
                + " [/email This is not an e-mail address.]");
    assertThat(seen).hasSize(1);
  }

  @Test
  void silenceIsNamedToo() {
    server.stop(0);
    assertThatThrownBy(this::post)
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("POST /api/v1/leads as rep@acme.test got no answer")
        .hasMessageContaining("./salesai status");
  }

  @Test
  void formCarriesFieldsAndFile() {
    statuses.add(201);
    Multipart form =
        new Multipart()
            .field("title", "Llamada con Peñalosa")
            .field("leadId", null)
            .file("file", "call.vtt", "text/vtt", "WEBVTT\n");
    api().upload("rep@acme.test", "/api/v1/conversations", "key-1", form);
    assertThat(seen.get(0).type()).startsWith("multipart/form-data; boundary=");
    assertThat(seen.get(0).body())
        .contains("name=\"title\"\r\n\r\nLlamada con Peñalosa\r\n")
        .contains("filename=\"call.vtt\"\r\nContent-Type: text/vtt\r\n\r\nWEBVTT\n\r\n--")
        .doesNotContain("leadId")
        .endsWith("--\r\n");
  }

  private JsonNode post() {
    return api().post("rep@acme.test", "/api/v1/leads", "key-1", Map.of("email", "a@b.example"));
  }

  private Api api() {
    var retries = new Retries(4, Duration.ofMillis(1));
    URI gateway = URI.create("http://localhost:" + server.getAddress().getPort());
    return new Api(gateway, this::token, retries);
  }

  private String token(String principal) {
    String claims = "{\"exp\":" + Instant.now().plusSeconds(tokenSeconds).getEpochSecond() + "}";
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    return "h." + Base64.getUrlEncoder().encodeToString(bytes) + ".s" + tokens++;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      seen.add(
          new Seen(
              headers.getFirst("Authorization"),
              headers.getFirst("Idempotency-Key"),
              headers.getFirst("Content-Type"),
              body));
      int status = statuses.remove();
      byte[] answer =
          (status < 400
                  ? "{\"id\":\"7\"}"
                  : "{\"code\":\"lead.invalid\",\"detail\":\"The lead breaks 1 rule.\",\"errors\":"
                      + "[{\"pointer\":\"/email\",\"detail\":\"This is not an e-mail address.\"}]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
