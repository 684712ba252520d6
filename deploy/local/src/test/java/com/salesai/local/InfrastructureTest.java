package com.salesai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real PostgreSQL, Kafka and Keycloak, twice on the same data: the second start must find
 * everything in place.
 */
class InfrastructureTest {

  private static final String ACME = "018f0000-0000-7000-8000-00000000ac3e";
  private static final String EAST = "018f0000-0000-7000-8000-0000000ea570";

  @TempDir Path state;

  @Test
  void startsTwiceAndIssuesTokensWithTheClaimsOfTheOrganization() throws IOException {
    Path root = Path.of(System.getProperty("salesai.root"));
    for (int i = 0; i < 2; i++) {
      LocalStack stack = LocalStack.create(root, state, Ports.free());
      try (RunningStack running = RunningStack.start(stack, Set.of(), Progress.silent())) {
        memberToken(stack);
        partnerToken(stack);
        assertThatThrownBy(() -> stack.token("nobody@acme.test"))
            .hasMessageContaining("rep@acme.test");
        running.restart("kafka");
        assertThat(running.casualty()).isEmpty();
        assertThat(StackStatus.of(stack).ready()).isTrue();
      }
      assertThat(StackStatus.of(stack).running()).isFalse();
    }
  }

  private static void memberToken(LocalStack stack) throws IOException {
    JsonNode claims = claims(stack.token("manager@acme.test"));
    assertThat(claims.path("iss").asText()).isEqualTo(stack.realm().toString());
    assertThat(claims.path("sub").asText()).endsWith("a003");
    assertThat(claims.path("org_id").asText()).isEqualTo(ACME);
    assertThat(claims.path("org").asText()).isEqualTo("acme");
    assertThat(claims.path("teams").toString()).contains(ACME).contains(EAST);
    assertThat(claims.path("realm_access").path("roles").toString())
        .contains("\"manager\"")
        .contains("\"rep\"")
        .doesNotContain("\"admin\"");
    assertThat(claims.path("aud").toString()).contains("salesai-api");
    assertThat(claims.path("visibility").path("rep").asText()).isEqualTo("all");
    assertThat(claims.path("email").asText()).isEqualTo("manager@acme.test");
  }

  private static void partnerToken(LocalStack stack) throws IOException {
    JsonNode claims = claims(stack.token("salesai-partner-acme"));
    assertThat(claims.path("org_id").asText()).isEqualTo(ACME);
    assertThat(claims.path("scope").asText().split(" ")).contains("leads:read", "webhooks:write");
    assertThat(claims.path("azp").asText()).isEqualTo("salesai-partner-acme");
    assertThat(claims.has("realm_access")).isFalse();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
