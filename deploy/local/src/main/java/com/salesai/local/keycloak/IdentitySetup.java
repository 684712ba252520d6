package com.salesai.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.salesai.local.PartnerScopes;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the realm needs beyond the imported file: a realm file that names client scopes loses
 * Keycloak's built-in ones, so ours are added over the admin API. Safe to repeat; runs at every
 * start.
 */
public final class IdentitySetup {

  private static final String CLAIMS_SCOPE = "salesai";
  private static final List<String> API_CLIENTS =
      List.of("salesai-console", "salesai-partner-acme", "salesai-service");

  private final KeycloakAdmin admin;

  /**
   * Signs in at once.
   *
   * @param keycloak base URL
   * @param adminPassword password of the bootstrap user {@code admin}
   */
  public IdentitySetup(URI keycloak, String adminPassword) {
    this.admin = new KeycloakAdmin(keycloak, "salesai", "admin", adminPassword);
  }

  /**
   * Client scopes: the claims for every client of the API, and the scopes that partners ask for.
   */
  public void scopes() {
    Map<String, String> scopes = idsByName("/client-scopes", "name");
    String claims = scopes.get(CLAIMS_SCOPE);
    if (claims == null) {
      claims = admin.post("/client-scopes", claimsScope());
    }
    // Clients registered later get the claims without further ado.
    assign("/default-default-client-scopes", claims);
    Map<String, String> clients = idsByName("/clients", "clientId");
    for (String client : API_CLIENTS) {
      assign("/clients/" + clients.get(client) + "/default-client-scopes", claims);
    }
    String partner = clients.get("salesai-partner-acme");
    for (String name : PartnerScopes.ALL) {
      String scope = scopes.get(name);
      if (scope == null) {
        scope = admin.post("/client-scopes", partnerScope(name));
      }
      assign("/clients/" + partner + "/optional-client-scopes", scope);
    }
  }

  /**
   * The public client of {@code ./salesai token}; it lives in local realms only and takes passwords
   * directly.
   */
  public void commandLineClient() {
    if (!idsByName("/clients", "clientId").containsKey("salesai-cli")) {
      ObjectNode client = object();
      client
          .put("clientId", "salesai-cli")
          .put("name", "SalesAI command line (local only)")
          .put("publicClient", true)
          .put("standardFlowEnabled", false)
          .put("directAccessGrantsEnabled", true);
      client.withObject("/attributes").put("access.token.lifespan", "900");
      // As a new client it gets the claims scope with the realm's defaults.
      admin.post("/clients", client);
    }
  }

  /** Addresses that change with the chosen ports: the console's redirect and the mail server. */
  public void addresses(URI gateway, String mailHost, int mailPort) {
    String id = idsByName("/clients", "clientId").get("salesai-console");
    ObjectNode console = (ObjectNode) admin.get("/clients/" + id);
    ObjectNode wanted = console.deepCopy();
    wanted.put("rootUrl", gateway.toString());
    wanted.putArray("redirectUris").add(gateway + "/login/callback");
    wanted.withObject("/attributes").put("post.logout.redirect.uris", gateway + "/*");
    if (!wanted.equals(console)) {
      admin.put("/clients/" + id, wanted);
    }
    ObjectNode realm = (ObjectNode) admin.get("");
    ObjectNode smtp = realm.withObject("/smtpServer");
    if (!smtp.path("port").asText().equals("" + mailPort)
        || !smtp.path("host").asText().equals(mailHost)) {
      smtp.put("host", mailHost).put("port", "" + mailPort);
      admin.put("", realm);
    }
  }

  /** Keycloak answers 409 to an assignment that exists. */
  private void assign(String list, String scope) {
    if (!idsByName(list, "name").containsValue(scope)) {
      admin.put(list + "/" + scope);
    }
  }

  private Map<String, String> idsByName(String path, String nameField) {
    var ids = new HashMap<String, String>();
    for (JsonNode entry : admin.get(path)) {
      ids.put(entry.path(nameField).asText(), entry.path("id").asText());
    }
    return ids;
  }

  private static ObjectNode claimsScope() {
    ObjectNode scope =
        scope(CLAIMS_SCOPE, "Organization, teams and audience of a SalesAI token", false);
    scope.set("protocolMappers", ClaimMappers.all());
    return scope;
  }

  private static ObjectNode partnerScope(String name) {
    return scope(name, "API scope " + name, true);
  }

  private static ObjectNode scope(String name, String description, boolean inToken) {
    ObjectNode scope = object();
    scope.put("name", name).put("description", description).put("protocol", "openid-connect");
    scope
        .withObject("/attributes")
        .put("include.in.token.scope", "" + inToken)
        .put("display.on.consent.screen", "" + inToken);
    return scope;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
