package com.salesai.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.LocalStack;
import com.salesai.local.RunningStack;
import com.salesai.local.Service;
import com.salesai.local.scenario.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see what, with tokens of the real Keycloak. */
@ExtendWith(PlatformExtension.class)
class SecurityScenarioTest {
  private static final Map<Service, String> READS =
      Map.of(
          Service.LEAD, "/api/v1/leads",
          Service.PROPOSAL, "/api/v1/templates",
          Service.CONVERSATION, "/api/v1/conversations",
          Service.ANALYTICS, "/api/v1/analytics/overview",
          Service.CRM_SYNC, "/api/v1/notifications",
          Service.GATEWAY, "/api/v1/me");

  @Test
  void everyServiceRefusesBadTokensByItself(RunningStack platform) {
    LocalStack stack = platform.stack();
    Api rep = new Api(stack, "rep@acme.test");
    String good = rep.token();
    String[] parts = good.split("\\.");
    List<String> bad =
        java.util.Arrays.asList(
            null,
            "garbage",
            parts[0] + "." + tampered(parts[1]) + "." + parts[2],
            none() + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + ".");
    READS.forEach(
        (service, path) -> {
          rep.getDirectly(stack.url(service), path, good).expect(200);
          for (String token : bad) {
            rep.getDirectly(stack.url(service), path, token).expect(401);
          }
          // The directory client's token is genuine but names no organization and no audience.
          assertThat(
                  rep.getDirectly(stack.url(service), path, stack.token("salesai-directory"))
                      .status())
              .as(service.module())
              .isIn(401, 403);
        });
  }

  private static String tampered(String payload) {
    String claims =
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)
            .replace("\"rep\"", "\"admin\"");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
  }

  private static String none() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theOtherOrganizationSeesNothing(RunningStack platform) {
    Api acme = new Api(platform.stack(), "manager@acme.test");
    Api globex = new Api(platform.stack(), "admin@globex.test");
    String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    String lead =
        acme.post(
                "/api/v1/leads",
                "{\"email\":\"%s@acme-lead.test\",\"company\":{\"name\":\"%s\"}}"
                    .formatted(canary, canary))
            .expect(201)
            .id();
    String opportunity =
        acme.post(
                "/api/v1/opportunities",
                "{\"leadId\":\"%s\",\"name\":\"%s\"}".formatted(lead, canary))
            .expect(201)
            .id();
    String card =
        acme.post(
                "/api/v1/battlecards",
                "{\"competitor\":\"%s\",\"tiles\":[{\"kind\":\"overview\",\"title\":\"t\",\"text\":\"x\"}]}"
                    .formatted(canary))
            .expect(201)
            .id();
    for (String path :
        List.of(
            "/api/v1/leads/" + lead,
            "/api/v1/leads/" + lead + "/activities",
            "/api/v1/opportunities/" + opportunity,
            "/api/v1/battlecards/" + card)) {
      acme.get(path).expect(200);
      Answer foreign = globex.get(path).expect(404);
      Answer unknown =
          globex.get(
              path.replace(lead, UUID.randomUUID().toString())
                  .replace(opportunity, UUID.randomUUID().toString())
                  .replace(card, UUID.randomUUID().toString()));
      assertThat(unknown.json().path("code")).isEqualTo(foreign.json().path("code"));
    }
    globex.post("/api/v1/leads/" + lead + "/activities", "{\"type\":\"note\"}").expect(404);
    globex.patch("/api/v1/leads/" + lead, "{\"status\":\"qualified\"}").expect(404);
    for (String list :
        List.of(
            "/api/v1/leads?limit=200",
            "/api/v1/leads?q=" + canary,
            "/api/v1/leads/next-best",
            "/api/v1/opportunities",
            "/api/v1/proposals",
            "/api/v1/battlecards?competitor=" + canary,
            "/api/v1/conversations",
            "/api/v1/analytics/overview",
            "/api/v1/analytics/events/" + lead + "/trail",
            "/api/v1/audit-events",
            "/api/v1/webhooks/endpoints",
            "/api/v1/webhooks/deliveries",
            "/api/v1/notifications",
            "/api/v1/members",
            "/api/v1/teams")) {
      Answer answer = globex.get(list);
      assertThat(answer.status()).as(list).isIn(200, 404);
      assertThat(answer.text().replace(list, ""))
          .as(list)
          .doesNotContain(canary, lead, opportunity);
    }
  }

  @Test
  void aRepSeesOwnAndUnassignedRecordsUnderOwn(RunningStack platform) {
    Api admin = new Api(platform.stack(), "admin@acme.test");
    Api other = new Api(platform.stack(), "rep2@acme.test");
    String lead =
        other
            .post("/api/v1/leads", "{\"email\":\"%s@hidden.test\"}".formatted(UUID.randomUUID()))
            .expect(201)
            .id();
    other.post("/api/v1/leads/" + lead + "/activities", "{\"type\":\"note\"}").expect(201);
    visibility(admin, "own");
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  new Api(platform.stack(), "rep@acme.test")
                      .get("/api/v1/leads/" + lead)
                      .expect(404));
      Api rep = new Api(platform.stack(), "rep@acme.test");
      rep.get("/api/v1/leads/" + lead + "/activities").expect(404);
      rep.post("/api/v1/leads/" + lead + "/activities", "{\"type\":\"note\"}").expect(404);
      for (String list :
          List.of("/api/v1/leads?limit=200", "/api/v1/leads/next-best", "/api/v1/opportunities")) {
        assertThat(rep.get(list).expect(200).text()).doesNotContain(lead);
      }
      JsonNode own = rep.get("/api/v1/analytics/overview").expect(200).json();
      JsonNode all = admin.get("/api/v1/analytics/overview").expect(200).json();
      assertThat(own.at("/leads/total").asInt()).isLessThan(all.at("/leads/total").asInt());
    } finally {
      visibility(admin, "all");
    }
  }

  private static void visibility(Api admin, String rep) {
    admin
        .patch("/api/v1/organization", "{\"visibility\":{\"rep\":\"%s\"}}".formatted(rep))
        .expect(200);
  }
}
