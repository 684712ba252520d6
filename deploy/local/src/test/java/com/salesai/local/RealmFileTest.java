package com.salesai.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  static JsonNode realm;

  @BeforeAll
  static void read() throws IOException {
    String root = System.getProperty("salesai.root");
    realm = new ObjectMapper().readTree(new File(root, "deploy/keycloak/salesai-realm.json"));
  }

  @Test
  void namesNoClientScopesBecauseThatWouldDropTheBuiltInOnes() {
    assertThat(realm.has("clientScopes")).isFalse();
  }

  @Test
  void holdsNoSecretAndNoClientThatTakesPasswords() {
    for (JsonNode client : realm.path("clients")) {
      assertThat(client.path("secret").asText()).startsWith("${SALESAI_");
      assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
      assertThat(client.path("publicClient").asBoolean()).isFalse();
    }
    realm.findValues("credentials").stream()
        .flatMap(c -> StreamSupport.stream(c.spliterator(), false))
        .forEach(c -> assertThat(c.path("value").asText()).startsWith("${SALESAI_PASSWORD_"));
  }

  @Test
  void onlyAdministratorsMayChangeTheOrganizationOfAUser() throws IOException {
    JsonNode provider =
        realm.path("components").path("org.keycloak.userprofile.UserProfileProvider").get(0);
    JsonNode profile =
        new ObjectMapper()
            .readTree(provider.path("config").path("kc.user.profile.config").get(0).asText());
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    var editors = new HashMap<String, String>();
    profile
        .path("attributes")
        .forEach(
            a -> editors.put(a.path("name").asText(), a.path("permissions").path("edit") + ""));
    for (String name : new String[] {"org_id", "org", "username", "email"}) {
      assertThat(editors).containsEntry(name, "[\"admin\"]");
    }
  }

  @Test
  void hasTheDemoUsersWithTheirFixedIds() {
    for (DemoUser expected : DemoUser.ALL) {
      JsonNode user =
          StreamSupport.stream(realm.path("users").spliterator(), false)
              .filter(u -> u.path("username").asText().equals(expected.email()))
              .findFirst()
              .orElseThrow();
      assertThat(user.path("id").asText()).isEqualTo(expected.id());
      assertThat(user.path("attributes").path("org").get(0).asText()).isEqualTo(expected.org());
      assertThat(user.path("realmRoles").get(0).asText()).isEqualTo(expected.role());
      assertThat(user.path("credentials").get(0).path("value").asText())
          .isEqualTo("${" + expected.variable() + "}");
    }
  }
}
