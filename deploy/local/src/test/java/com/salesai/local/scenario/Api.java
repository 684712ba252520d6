package com.salesai.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** The public API as one person or partner application uses it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration TOKEN_AGE = Duration.ofSeconds(40);

  private final LocalStack stack;
  private final String principal;
  private String token;
  private Instant fetched = Instant.EPOCH;

  Api(LocalStack stack, String principal) {
    this.stack = stack;
    this.principal = principal;
  }

  /** An answer: {@code json} is missing when the body is none. */
  record Answer(int status, HttpResponse<byte[]> raw, JsonNode json) {
    Answer expect(int expected) {
      Assertions.assertThat(status).as("%s %s", raw.request().method(), text()).isEqualTo(expected);
      return this;
    }

    String text() {
      return raw.uri() + " -> " + new String(raw.body(), StandardCharsets.UTF_8);
    }

    String id() {
      return json.path("id").asText();
    }
  }

  String token() {
    if (fetched.isBefore(Instant.now().minus(TOKEN_AGE))) {
      token = stack.token(principal);
      fetched = Instant.now();
    }
    return token;
  }

  Answer get(String path) {
    return send(request(stack.gateway(), path).GET());
  }

  Answer post(String path, String body) {
    return send(
        request(stack.gateway(), path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer patch(String path, String body) {
    return send(
        request(stack.gateway(), path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a file as form field {@code file} with further text fields, as name and value pairs. */
  Answer upload(String path, String fileName, String type, String content, String... fields) {
    String boundary = "scenario-" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
      body.append(fields[i]).append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
    }
    body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\";");
    body.append(" filename=\"").append(fileName).append("\"\r\nContent-Type: ").append(type);
    body.append("\r\n\r\n").append(content).append("\r\n--").append(boundary).append("--\r\n");
    return send(
        request(stack.gateway(), path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** A request to any address with this caller's token, for calls past the gateway. */
  Answer getDirectly(URI base, String path, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return send(request.GET());
  }

  HttpRequest.Builder request(URI base, String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token());
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          answer.statusCode(), answer, json ? JSON.readTree(answer.body()) : JSON.missingNode());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
