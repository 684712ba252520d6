package com.salesai.lead.scoring;

import static com.salesai.lead.scoring.SignalGroup.BUDGET;
import static com.salesai.lead.scoring.SignalGroup.EMAIL;
import static com.salesai.lead.scoring.SignalGroup.WEBSITE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The behaviour rules of the scorecard. */
final class SignalRules {
  private static final int WEBSITE_HALF_LIFE = 14;
  private static final int EMAIL_HALF_LIFE = 21;
  private static final int BUDGET_HALF_LIFE = 30;

  /** A customer who talks at least a third of the time and asks is interested. */
  private static final Predicate<Signal> ENGAGED =
      call ->
          call.talkRatio() != null
              && call.talkRatio() <= 0.65
              && call.questions() != null
              && call.questions() >= 3;

  private static final Predicate<Signal> ONE_SIDED =
      call -> call.talkRatio() != null && call.talkRatio() > 0.8;

  private static final List<SignalRule> RULES =
      List.of(
          website("page-view", "Visited the website", 1, 6, "page_view"),
          website("form-submit", "Submitted a form", 5, 10, "form_submit"),
          website("download", "Downloaded content", 4, 8, "download"),
          website("webinar", "Attended a webinar", 5, 10, "webinar"),
          website("chat", "Chatted with us", 3, 6, "chat"),
          email("email-open", "Opened our e-mails", 1, 4, "email_open"),
          email("email-click", "Clicked in our e-mails", 3, 9, "email_click"),
          email("email-reply", "Replied to our e-mails", 8, 12, "email_reply"),
          email("email-bounce", "An e-mail bounced", -8, 8, "email_bounce"),
          email("unsubscribe", "Unsubscribed", -15, 15, "email_unsubscribe"),
          budget("pricing-view", "Looked at the pricing", 8, 16, "pricing_view"),
          budget("demo-request", "Requested a demo", 20, 20, "demo_request"),
          budget("meeting", "Met with us", 12, 24, "meeting"),
          budget("call", "Talked with us on the phone", 8, 16, "call"),
          call("call-engaged", "Asked and talked much in a call", 6, ENGAGED),
          call("call-one-sided", "Hardly spoke in a call", -3, ONE_SIDED),
          budget("proposal-view", "Read our proposal", 8, 16, "proposal_view"),
          budget("proposal-accept", "Accepted a proposal", 20, 20, "proposal_accept"),
          budget("proposal-decline", "Declined a proposal", -15, 15, "proposal_decline"));

  private SignalRules() {}

  static List<ScoreReason> reasons(SignalGroup group, List<Signal> signals, Instant now) {
    return RULES.stream()
        .filter(rule -> rule.group() == group)
        .flatMap(rule -> rule.reason(signals, now).stream())
        .toList();
  }

  private static SignalRule website(String code, String label, int points, int cap, String type) {
    return rule(code, label, WEBSITE, type, points, cap, WEBSITE_HALF_LIFE, any -> true);
  }

  private static SignalRule email(String code, String label, int points, int cap, String type) {
    return rule(code, label, EMAIL, type, points, cap, EMAIL_HALF_LIFE, any -> true);
  }

  private static SignalRule budget(String code, String label, int points, int cap, String type) {
    return rule(code, label, BUDGET, type, points, cap, BUDGET_HALF_LIFE, any -> true);
  }

  private static SignalRule call(String code, String label, int points, Predicate<Signal> when) {
    return rule(code, label, BUDGET, "call", points, 12, BUDGET_HALF_LIFE, when);
  }

  private static SignalRule rule(
      String code,
      String label,
      SignalGroup group,
      String type,
      int points,
      int cap,
      int halfLife,
      Predicate<Signal> when) {
    return new SignalRule(code, label, group, Set.of(type), points, cap, halfLife, when);
  }
}
