package com.salesai.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The part of Keycloak's admin REST API that the set-up needs, for one realm. */
final class KeycloakAdmin {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String realm;
  private final String token;

  /** Signs in as the bootstrap administrator of the master realm. */
  KeycloakAdmin(URI keycloak, String realm, String user, String password) {
    this.realm = keycloak + "/admin/realms/" + realm;
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + encode(user)
            + "&password="
            + encode(password);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    this.token = json(send(request)).path("access_token").asText();
  }

  JsonNode get(String path) {
    return json(send(request(path).GET().build()));
  }

  /** Creates and returns the id from the Location header, or an empty text when there is none. */
  String post(String path, JsonNode body) {
    HttpRequest request = request(path).POST(BodyPublishers.ofString(body.toString())).build();
    String location = send(request).headers().firstValue("Location").orElse("");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  void put(String path, JsonNode body) {
    var unused = send(request(path).PUT(BodyPublishers.ofString(body.toString())).build());
  }

  void put(String path) {
    var unused = send(request(path).PUT(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(realm + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new LocalStackException(
            "Keycloak answered "
                + response.statusCode()
                + " to "
                + request.method()
                + " "
                + request.uri().getPath()
                + ": "
                + response.body());
      }
      return response;
    } catch (IOException e) {
      throw new LocalStackException("Keycloak does not answer at " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new LocalStackException("Keycloak sent no JSON", e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
