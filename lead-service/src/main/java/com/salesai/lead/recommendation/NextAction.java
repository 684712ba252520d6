package com.salesai.lead.recommendation;

import com.salesai.lead.pipeline.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What to do next, decided by what happened last. */
enum NextAction {
  CLOSE_DEAL("Close the deal: they accepted the proposal"),
  WIN_BACK("Ask what would change their mind: they declined the proposal"),
  FOLLOW_UP_PROPOSAL("Follow up on the proposal: they read it"),
  ASK_FOR_PROPOSAL("Ask whether the proposal arrived: nobody has read it"),
  SEND_PROPOSAL("Send a proposal"),
  AGREE_TERMS("Agree on the open terms"),
  BOOK_DEMO("Book the demo that they asked for"),
  CALL_TODAY("Call today: they looked at the pricing and nobody has met them"),
  ANSWER_EMAIL("Answer their e-mail"),
  FOLLOW_UP_CONTENT("Follow up on what they read or watched"),
  OPEN_OPPORTUNITY("Open an opportunity: you have talked"),
  QUALIFY("Qualify need, budget and time"),
  CALL("Call and introduce yourself"),
  NURTURE("Send something useful");

  private static final Duration RECENT = Duration.ofDays(14);
  private static final Duration SILENCE = Duration.ofDays(3);
  private static final int WARM = 40;

  private final String text;

  NextAction(String text) {
    this.text = text;
  }

  /** Stable code in lower kebab case. */
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What to do, in English; the console translates by the code. */
  String text() {
    return text;
  }

  /**
   * For a lead or deal.
   *
   * @param last when each kind of activity last happened
   */
  static NextAction of(Candidate candidate, Map<String, Instant> last, Instant now) {
    return candidate.isLead() ? ofLead(candidate, last, now) : ofDeal(candidate, last, now);
  }

  private static NextAction ofDeal(Candidate deal, Map<String, Instant> last, Instant now) {
    Instant contact = contact(last);
    Instant sent = at(last, "proposal_sent");
    Instant viewed = at(last, "proposal_view");
    Instant declined = at(last, "proposal_decline");
    Instant accepted = at(last, "proposal_accept");
    if (accepted.isAfter(declined)) {
      return CLOSE_DEAL;
    }
    if (declined.isAfter(sent)) {
      return WIN_BACK;
    }
    if (viewed.isAfter(contact)) {
      return FOLLOW_UP_PROPOSAL;
    }
    if (sent.isAfter(viewed) && sent.isBefore(now.minus(SILENCE))) {
      return ASK_FOR_PROPOSAL;
    }
    return switch (Stage.of(deal.stage()).orElse(Stage.PROSPECTING)) {
      case NEGOTIATION -> AGREE_TERMS;
      case PROPOSAL -> sent.equals(Instant.MIN) ? SEND_PROPOSAL : CALL;
      case QUALIFICATION -> contact.equals(Instant.MIN) ? QUALIFY : SEND_PROPOSAL;
      default -> ofLead(deal, last, now) == CALL_TODAY ? CALL_TODAY : QUALIFY;
    };
  }

  private static NextAction ofLead(Candidate lead, Map<String, Instant> last, Instant now) {
    Instant contact = contact(last);
    Instant recent = now.minus(RECENT);
    if (at(last, "demo_request").isAfter(contact)) {
      return BOOK_DEMO;
    }
    Instant pricing = at(last, "pricing_view");
    if (pricing.isAfter(contact) && pricing.isAfter(recent)) {
      return CALL_TODAY;
    }
    if (at(last, "email_reply").isAfter(contact)) {
      return ANSWER_EMAIL;
    }
    if (contact.isAfter(Instant.MIN)) {
      return OPEN_OPPORTUNITY;
    }
    if (latest(last, "form_submit", "webinar", "download").isAfter(recent)) {
      return FOLLOW_UP_CONTENT;
    }
    return lead.score() != null && lead.score() >= WARM ? CALL : NURTURE;
  }

  private static Instant contact(Map<String, Instant> last) {
    return latest(last, "meeting", "call");
  }

  private static Instant latest(Map<String, Instant> last, String... types) {
    Instant latest = Instant.MIN;
    for (String type : types) {
      latest = at(last, type).isAfter(latest) ? at(last, type) : latest;
    }
    return latest;
  }

  private static Instant at(Map<String, Instant> last, String type) {
    return last.getOrDefault(type, Instant.MIN);
  }
}
