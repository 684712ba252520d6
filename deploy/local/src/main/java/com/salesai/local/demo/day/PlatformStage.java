package com.salesai.local.demo.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.LocalStackException;
import com.salesai.local.demo.Bodies;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.api.ApiProblem;
import com.salesai.local.demo.story.LeadStory.CallStory;
import com.salesai.local.demo.story.Person;
import com.salesai.local.demo.story.Profile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Plays on the platform, through its public API, and tells what comes of it. */
final class PlatformStage implements Stage {

  private static final int NAMESAKES = 50;

  private final Api api;
  private final Profile profile;
  private final String run;
  private final Narrator narrator;
  private final Tally tally;
  private final ScoreWatch scores;
  private final Map<String, String> ids = new HashMap<>();
  private int requests;

  /**
   * @param run unique for this day, part of the idempotency keys
   */
  PlatformStage(Api api, Profile profile, String run, Narrator narrator, Tally tally) {
    this.api = api;
    this.profile = profile;
    this.run = run;
    this.narrator = narrator;
    this.tally = tally;
    this.scores = new ScoreWatch(api, narrator, tally);
  }

  @Override
  public void arrive(Buyer buyer) {
    JsonNode lead = capture(buyer);
    ids.put(buyer.key(), lead.path("id").asText());
    scores.first(buyer, lead);
    tally.add("leads");
    narrator.tell(
        "lead",
        "%s, %s, comes by %s: score %d, %s"
            .formatted(
                buyer,
                buyer.person().jobTitle(),
                buyer.channel().key(),
                lead.path("score").path("value").asInt(),
                lead.path("score").path("tier").asText()));
  }

  /** Another day may have brought somebody of the same name: then with a number. */
  private JsonNode capture(Buyer buyer) {
    Person person = buyer.person();
    String mailbox = person.email().substring(0, person.email().indexOf('@'));
    for (int namesake = 2; ; namesake++) {
      try {
        return post(
            buyer,
            "/api/v1/leads",
            Bodies.lead(person, buyer.channel(), buyer.campaign(), null, profile.website()));
      } catch (ApiProblem problem) {
        if (!problem.is("lead.duplicate-email") || namesake > NAMESAKES) {
          throw problem;
        }
        person = person.withMailbox(mailbox + namesake);
      }
    }
  }

  @Override
  public void touch(Buyer buyer, String type, Map<String, String> properties) {
    String reporter = type.equals("meeting") ? buyer.seller().principal() : profile.tracker();
    api.post(
        reporter,
        "/api/v1/leads/" + id(buyer) + "/activities",
        key(),
        Bodies.object("type", type, "properties", properties));
    tally.add("activities");
    narrator.tell(Words.kind(type), buyer + " " + Words.deed(type, properties));
    scores.tellChange(buyer, id(buyer));
  }

  @Override
  public void useCard(Buyer buyer, String objection) {
    String query = URLEncoder.encode(objection, StandardCharsets.UTF_8);
    JsonNode card =
        api.get(buyer.seller().principal(), "/api/v1/battlecards?limit=1&objection=" + query)
            .path("data")
            .path(0);
    if (card.isMissingNode()) {
      throw new LocalStackException(
          "No battle card answers \"" + objection + "\". Load the demo first: ./salesai demo load");
    }
    post(
        buyer,
        "/api/v1/battlecards/" + card.path("id").asText() + "/views",
        Bodies.object(
            "leadId", id(buyer), "opportunityId", ids.get(deal(buyer)), "objection", objection));
    tally.add("card uses");
    narrator.tell(
        "card",
        "%s hears \"%s\" and opens the card on %s"
            .formatted(buyer.seller().name(), objection, card.path("competitor").asText()));
  }

  @Override
  public void openDeal(Buyer buyer) {
    JsonNode opened =
        post(
            buyer,
            "/api/v1/opportunities",
            Bodies.object(
                "leadId", id(buyer),
                "name", buyer.person().company() + ": " + buyer.product().name(),
                "product", buyer.product().key(),
                "amount", Bodies.money(buyer.amount(), buyer.currency())));
    ids.put(deal(buyer), opened.path("id").asText());
    tally.add("deals");
    narrator.tell(
        "deal",
        "%s opens a deal with %s: %s"
            .formatted(
                buyer.seller().name(),
                buyer.person().company(),
                money(buyer.amount(), buyer.currency())));
  }

  @Override
  public void moveDeal(Buyer buyer, String stage) {
    post(
        buyer,
        "/api/v1/opportunities/" + ids.get(deal(buyer)) + "/stage-changes",
        Map.of("stage", stage));
    narrator.tell("deal", "the deal with " + buyer.person().company() + " enters " + stage);
  }

  @Override
  public void call(Buyer buyer, CallStory call) {
    JsonNode conversation =
        api.upload(
            buyer.seller().principal(),
            "/api/v1/conversations",
            key(),
            Bodies.call(call, id(buyer), ids.get(deal(buyer))));
    tally.add("calls");
    JsonNode ratio = conversation.path("talkRatio");
    narrator.tell(
        "call",
        "%s talked with %s%s"
            .formatted(
                buyer.seller().name(),
                buyer,
                ratio.isNumber()
                    ? "; our share of the talk is %.0f %%".formatted(ratio.asDouble() * 100)
                    : ""));
    scores.awaitChange(buyer, id(buyer));
  }

  @Override
  public void writeProposal(Buyer buyer) {
    JsonNode written =
        post(
            buyer,
            "/api/v1/proposals",
            Map.of(
                "templateId", "standard",
                "opportunityId", ids.get(deal(buyer)),
                "language", buyer.person().market().language()));
    ids.put(proposal(buyer), written.path("id").asText());
    tally.add("proposals");
    narrator.tell(
        "proposal",
        "\"%s\" is written from %d facts"
            .formatted(written.path("title").asText(), written.path("facts").size()));
  }

  @Override
  public void sendProposal(Buyer buyer) {
    proposalStep(buyer, "sendings", Map.of("channel", "email"));
    narrator.tell("proposal", buyer.seller().name() + " sends it to " + buyer);
  }

  @Override
  public void viewProposal(Buyer buyer) {
    proposalStep(buyer, "views", Map.of());
    narrator.tell("proposal", buyer + " opens the proposal");
    scores.awaitChange(buyer, id(buyer));
  }

  @Override
  public void acceptProposal(Buyer buyer) {
    proposalStep(buyer, "acceptances", Map.of());
    narrator.tell("proposal", buyer + " accepts the proposal");
    scores.awaitChange(buyer, id(buyer));
  }

  @Override
  public void win(Buyer buyer, long amount) {
    post(
        buyer,
        "/api/v1/opportunities/" + ids.get(deal(buyer)) + "/closings",
        Bodies.object("outcome", "won", "amount", Bodies.money(amount, buyer.currency())));
    tally.add("won deals");
    tally.won(amount, buyer.currency());
    narrator.tell(
        "won",
        "%s wins %s: %s"
            .formatted(
                buyer.seller().name(), buyer.person().company(), money(amount, buyer.currency())));
  }

  static String money(long amount, String currency) {
    return String.format(Locale.ROOT, "%s %,d", currency, amount);
  }

  private void proposalStep(Buyer buyer, String step, Object body) {
    post(buyer, "/api/v1/proposals/" + ids.get(proposal(buyer)) + "/" + step, body);
  }

  private JsonNode post(Buyer buyer, String path, Object body) {
    return api.post(buyer.seller().principal(), path, key(), body);
  }

  private String key() {
    return "play-" + run + "-" + requests++;
  }

  private String id(Buyer buyer) {
    return ids.get(buyer.key());
  }

  private static String deal(Buyer buyer) {
    return buyer.key() + "/deal";
  }

  private static String proposal(Buyer buyer) {
    return buyer.key() + "/proposal";
  }
}
