package com.salesai.local.demo.story;

import com.salesai.local.demo.story.LeadStory.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a lead did between its first touch and the end of its part in the story. */
final class TouchWriter {

  private static final Set<String> PERSONAL = Set.of("meeting", "call", "note", "email_reply");
  private static final Duration INTEREST = Duration.ofDays(35);

  private final Profile profile;
  private final WorkTime workTime;
  private final Instant end;

  TouchWriter(Profile profile, WorkTime workTime, Instant end) {
    this.profile = profile;
    this.workTime = workTime;
    this.end = end;
  }

  /**
   * @param dealEnd when the deal was closed; null when it is open or there is none
   */
  List<Touch> touches(
      Fate fate,
      Instant createdAt,
      Instant dealEnd,
      Profile.Channel channel,
      String campaign,
      Chance chance) {
    Instant last = dealEnd != null ? dealEnd : fate.hasDeal() ? end : fade(createdAt);
    var touches = new ArrayList<Touch>();
    touches.add(arrival(createdAt, channel, campaign));
    for (Habits.Habit habit : Habits.of(fate)) {
      for (int n = chance.between(habit.least(), habit.most()); n > 0; n--) {
        Instant at = workTime.tidy(chance.moment(createdAt, last), createdAt, last, chance);
        touches.add(
            touch(
                habit.type(),
                at,
                null,
                habit.type().startsWith("email_") ? campaign : null,
                properties(habit.type(), chance)));
      }
    }
    if (fate == Fate.QUIET && chance.yes(0.25)) {
      String type = chance.yes(0.5) ? "email_unsubscribe" : "email_bounce";
      touches.add(touch(type, chance.moment(createdAt, last), null, campaign, Map.of()));
    }
    touches.sort(Comparator.comparing(Touch::at));
    return List.copyOf(touches);
  }

  /** Without a deal, interest fades. */
  private Instant fade(Instant createdAt) {
    Instant faded = createdAt.plus(INTEREST);
    return faded.isBefore(end) ? faded : end;
  }

  private static Touch arrival(Instant at, Profile.Channel channel, String campaign) {
    String type =
        switch (channel.key()) {
          case "webinar" -> "webinar";
          case "cold_calling" -> "note";
          case "referral", "partner", "trade_fair" -> "note";
          case "email_cold", "email_list" -> "email_click";
          default -> "form_submit";
        };
    Map<String, String> properties =
        type.equals("note") ? Map.of("text", "First contact by " + channel.key()) : Map.of();
    return touch(type, at, channel.key(), campaign, properties);
  }

  private Map<String, String> properties(String type, Chance chance) {
    return switch (type) {
      case "page_view" -> Map.of("path", chance.pick(profile.pages()));
      case "pricing_view" -> Map.of("path", "/pricing");
      case "download" -> Map.of("title", chance.pick(profile.downloads()));
      default -> Map.of();
    };
  }

  private static Touch touch(
      String type, Instant at, String channel, String campaign, Map<String, String> properties) {
    return new Touch(type, PERSONAL.contains(type), at, channel, campaign, properties);
  }
}
