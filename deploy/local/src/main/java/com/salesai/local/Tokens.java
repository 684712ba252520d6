package com.salesai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gets bearer tokens from the local Keycloak: by password for a demo user, by client credentials
 * for a client.
 */
final class Tokens {

  /** Exists only in the local realm; created by the launcher, never part of the realm file. */
  static final String CLI_CLIENT = "salesai-cli";

  private static final Set<String> CLIENTS =
      Set.of("salesai-partner-acme", "salesai-service", "salesai-directory");

  private final LocalStack stack;

  Tokens(LocalStack stack) {
    this.stack = stack;
  }

  String token(String principal) {
    var form = new LinkedHashMap<String, String>();
    if (CLIENTS.contains(principal)) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", principal);
      form.put("client_secret", stack.clientSecret(principal));
      if (principal.startsWith("salesai-partner-")) {
        form.put("scope", String.join(" ", PartnerScopes.ALL));
      }
    } else {
      DemoUser user =
          DemoUser.ALL.stream()
              .filter(u -> u.email().equals(principal))
              .findFirst()
              .orElseThrow(() -> new LocalStackException(unknown(principal)));
      form.put("grant_type", "password");
      form.put("client_id", CLI_CLIENT);
      form.put("username", user.email());
      form.put("password", stack.password(user));
    }
    return request(form).path("access_token").asText();
  }

  private static String unknown(String principal) {
    return "Unknown user or client: "
        + principal
        + ". Users: "
        + DemoUser.ALL.stream().map(DemoUser::email).collect(Collectors.joining(", "))
        + ". Clients: "
        + CLIENTS.stream().sorted().collect(Collectors.joining(", "))
        + ".";
  }

  private JsonNode request(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    URI uri = URI.create(stack.realm() + "/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new LocalStackException(
            "Keycloak refused the token request ("
                + response.statusCode()
                + "): "
                + response.body());
      }
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new LocalStackException(
          "Keycloak does not answer at " + stack.keycloak() + ". Is the stack up? ./salesai status",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }
}
