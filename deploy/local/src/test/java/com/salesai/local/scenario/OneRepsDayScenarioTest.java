package com.salesai.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.RunningStack;
import com.salesai.local.scenario.Api.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One rep's day: import leads, take the best with its reasons, a call raises a score, a card helps
 * with the objection, the proposal is sent and accepted, the deal is won, and dashboard and webhook
 * show it.
 */
@ExtendWith(PlatformExtension.class)
class OneRepsDayScenarioTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CALL =
      """
      WEBVTT

      00:00:00.000 --> 00:00:12.000
      <v Riley Reyes>Thank you for your time. What made you look at us?

      00:00:12.500 --> 00:00:40.000
      <v Dana Fox>We compare three vendors, and the price worries our board.

      00:00:40.500 --> 00:00:55.000
      <v Riley Reyes>Which part of the price is the hardest to defend?
      """;

  @Test
  void fromImportToWonDeal(RunningStack platform) throws Exception {
    Api manager = new Api(platform.stack(), "manager@acme.test");
    Api admin = new Api(platform.stack(), "admin@acme.test");
    Api rep = new Api(platform.stack(), "rep@acme.test");
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      Answer endpoint =
          admin
              .post(
                  "/api/v1/webhooks/endpoints",
                  "{\"url\":\"%s\",\"events\":[\"*\"]}".formatted(receiver.url()))
              .expect(201);
      receiver.secret(endpoint.json().path("secret").asText());
      JsonNode before = rep.get("/api/v1/analytics/overview").expect(200).json();

      importLeads(manager);
      JsonNode best =
          rep.get("/api/v1/leads?sort=-score&limit=1").expect(200).json().path("data").path(0);
      String lead = best.path("id").asText();
      assertThat(points(best)).isEqualTo(best.path("score").path("value").asInt());

      int score = best.path("score").path("value").asInt();
      callRaisesTheScore(rep, lead, score);
      useACard(rep, lead);
      String opportunity = opportunity(rep, lead);
      acceptAProposal(rep, lead);
      rep.post(
              "/api/v1/opportunities/" + opportunity + "/closings",
              "{\"outcome\":\"won\",\"amount\":{\"amount\":\"24000.00\",\"currency\":\"EUR\"}}")
          .expect(200);

      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                JsonNode after = rep.get("/api/v1/analytics/overview").expect(200).json();
                assertThat(difference(before, after, "/leads/total")).isEqualTo(3);
                assertThat(difference(before, after, "/won/count")).isEqualTo(1);
                assertThat(difference(before, after, "/conversations/count")).isEqualTo(1);
                assertThat(difference(before, after, "/proposals/accepted")).isEqualTo(1);
                assertThat(difference(before, after, "/battleCardViews")).isEqualTo(1);
              });
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(receiver.verified().stream().map(body -> body.path("type").asText()))
                      .contains(
                          "lead.captured",
                          "lead.scored",
                          "conversation.analyzed",
                          "battlecard.viewed",
                          "proposal.generated",
                          "proposal.sent",
                          "proposal.accepted",
                          "opportunity.opened",
                          "opportunity.won"));
      assertThat(receiver.refused()).isEmpty();
    }
  }

  @Test
  void oneTraceFromTheRequestToTheConsumers(RunningStack platform) {
    Api rep = new Api(platform.stack(), "rep@acme.test");
    String trace = UUID.randomUUID().toString().replace("-", "");
    String lead =
        Api.send(
                rep.request(platform.stack().gateway(), "/api/v1/leads")
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"email\":\"%s@trace.test\"}".formatted(trace))))
            .expect(201)
            .id();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        rep.get("/api/v1/analytics/events/" + lead + "/trail")
                            .json()
                            .path("data")
                            .findValuesAsText("traceId"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .containsOnly(trace));
  }

  private static void importLeads(Api manager) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String csv =
        """
        email,firstName,lastName,jobTitle,company,industry,employees,country,channel
        dana.%1$s@foxworks.test,Dana,Fox,Chief Financial Officer,Foxworks,manufacturing,800,DE,referral
        lee.%1$s@smallshop.test,Lee,Moon,Assistant,Small Shop,retail,4,US,organic_social
        kim.%1$s@midco.test,Kim,Ray,Head of Operations,Midco,logistics,120,ES,webinar
        """
            .formatted(mark);
    Answer job = manager.upload("/api/v1/leads/imports", "leads.csv", "text/csv", csv).expect(202);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode state = manager.get("/api/v1/leads/imports/" + job.id()).expect(200).json();
              assertThat(state.path("status").asText()).isEqualTo("completed");
              assertThat(state.path("created").asInt()).isEqualTo(3);
              assertThat(state.path("rejected").asInt()).isZero();
            });
  }

  private static void callRaisesTheScore(Api rep, String lead, int before) {
    Answer call =
        rep.upload(
                "/api/v1/conversations",
                "call.vtt",
                "text/vtt",
                CALL,
                "leadId",
                lead,
                "repSpeaker",
                "Riley Reyes")
            .expect(201);
    // 26.5 of 54 spoken seconds are the rep's.
    assertThat(call.json().path("talkRatio").asDouble())
        .isCloseTo(26.5 / 54.0, org.assertj.core.data.Offset.offset(0.001));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode now = rep.get("/api/v1/leads/" + lead).expect(200).json();
              assertThat(now.path("score").path("value").asInt()).isGreaterThan(before);
              assertThat(points(now)).isEqualTo(now.path("score").path("value").asInt());
            });
  }

  private static void useACard(Api rep, String lead) {
    String competitor = "Rival " + UUID.randomUUID();
    Answer card =
        rep.post(
                "/api/v1/battlecards",
                """
                {"competitor":"%s","tiles":[
                  {"kind":"overview","title":"Who they are","text":"A large suite."},
                  {"kind":"objection","title":"You are too expensive","text":"Compare the total cost over three years."}]}"""
                    .formatted(competitor))
            .expect(201);
    JsonNode found =
        rep.get(
                "/api/v1/battlecards?objection=expensive&competitor="
                    + java.net.URLEncoder.encode(competitor, StandardCharsets.UTF_8))
            .expect(200)
            .json();
    assertThat(found.path("data").path(0).path("id").asText()).isEqualTo(card.id());
    Answer used =
        rep.post(
            "/api/v1/battlecards/" + card.id() + "/views",
            "{\"leadId\":\"%s\",\"objection\":\"price\"}".formatted(lead));
    assertThat(used.status()).isBetween(200, 204);
  }

  private static String opportunity(Api rep, String lead) {
    Answer opened =
        rep.post(
                "/api/v1/opportunities",
                """
                {"leadId":"%s","name":"Foxworks rollout","product":"Platform",
                 "amount":{"amount":"25000.00","currency":"EUR"}}"""
                    .formatted(lead))
            .expect(201);
    assertThat(opened.json().path("stage").asText()).isEqualTo("prospecting");
    rep.post(
            "/api/v1/opportunities/" + opened.id() + "/stage-changes",
            "{\"stage\":\"negotiation\"}")
        .expect(200);
    return opened.id();
  }

  private static void acceptAProposal(Api rep, String lead) {
    JsonNode templates = rep.get("/api/v1/templates").expect(200).json().path("data");
    Answer proposal =
        rep.post(
                "/api/v1/proposals",
                "{\"templateId\":\"%s\",\"leadId\":\"%s\",\"language\":\"en\"}"
                    .formatted(templates.path(0).path("id").asText(), lead))
            .expect(201);
    Answer pdf = rep.get("/api/v1/proposals/" + proposal.id() + "/document.pdf").expect(200);
    assertThat(new String(pdf.raw().body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    for (String step : List.of("sendings", "views", "acceptances")) {
      Answer answer = rep.post("/api/v1/proposals/" + proposal.id() + "/" + step, "{}");
      assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }
  }

  private static int points(JsonNode lead) {
    return StreamSupport.stream(lead.path("score").path("reasons").spliterator(), false)
        .mapToInt(reason -> reason.path("points").asInt())
        .sum();
  }

  private static int difference(JsonNode before, JsonNode after, String pointer) {
    return after.at(pointer).asInt() - before.at(pointer).asInt();
  }
}
