package com.salesai.local.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/**
 * Calls the API as somebody. What passes by itself (connection lost, 429, 502 to 504, an answer
 * that is still on its way) is tried again with the same {@code Idempotency-Key}.
 */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI gateway;
  private final Bearers bearers;
  private final Retries retries;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Api(URI gateway, Function<String, String> tokens, Retries retries) {
    this.gateway = gateway;
    this.bearers = new Bearers(tokens);
    this.retries = retries;
  }

  /** The API of a running stack. */
  public static Api of(LocalStack stack) {
    return of(stack.gateway(), stack::token);
  }

  /**
   * The API behind this address.
   *
   * @param tokens gives a fresh bearer token of a user or client
   */
  public static Api of(URI gateway, Function<String, String> tokens) {
    return new Api(gateway, tokens, Retries.patient());
  }

  /**
   * Reads.
   *
   * @throws ApiProblem when it is refused
   */
  public JsonNode get(String principal, String path) {
    return send(principal, "GET", path, null, null, BodyPublishers.noBody());
  }

  /**
   * Posts JSON.
   *
   * @param key Idempotency-Key
   * @return the answer, missing when it has no body
   * @throws ApiProblem when it is refused
   */
  public JsonNode post(String principal, String path, String key, Object body) {
    try {
      return send(
          principal,
          "POST",
          path,
          key,
          "application/json",
          BodyPublishers.ofString(JSON.writeValueAsString(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Posts a form with a file.
   *
   * @throws ApiProblem when it is refused
   */
  public JsonNode upload(String principal, String path, String key, Multipart form) {
    return send(principal, "POST", path, key, form.contentType(), form.body());
  }

  private JsonNode send(
      String principal, String method, String path, String key, String type, BodyPublisher body) {
    String name = method + " " + path + " as " + principal;
    return retries.run(name, () -> once(name, principal, method, path, key, type, body));
  }

  private JsonNode once(
      String name,
      String principal,
      String method,
      String path,
      String key,
      String type,
      BodyPublisher body)
      throws IOException {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + bearers.of(principal))
            .header("Accept", "application/json, application/problem+json")
            .method(method, body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = exchange(request.build());
    JsonNode content = read(answer.body());
    if (answer.statusCode() >= 400) {
      if (answer.statusCode() == 401) {
        bearers.forget(principal);
      }
      throw new Refusal(problem(name, answer.statusCode(), content), answer.headers());
    }
    return content;
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static ApiProblem problem(String name, int status, JsonNode content) {
    var detail = new StringBuilder(content.path("detail").asText(""));
    for (JsonNode error : content.path("errors")) {
      detail.append(" [").append(error.path("pointer").asText());
      detail.append(' ').append(error.path("detail").asText()).append(']');
    }
    if (content.hasNonNull("traceId")) {
      detail.append(" (trace ").append(content.get("traceId").asText()).append(')');
    }
    return new ApiProblem(name, status, content.path("code").asText(""), detail.toString().strip());
  }
}
