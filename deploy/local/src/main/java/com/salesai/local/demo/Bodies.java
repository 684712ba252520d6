package com.salesai.local.demo;

import com.salesai.local.demo.api.Multipart;
import com.salesai.local.demo.story.DealStory;
import com.salesai.local.demo.story.LeadStory;
import com.salesai.local.demo.story.LeadStory.CallStory;
import com.salesai.local.demo.story.Person;
import com.salesai.local.demo.story.Profile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests of the API; what is null is left out. */
public final class Bodies {

  private Bodies() {}

  /** A lead of the story, with its past. */
  public static Map<String, Object> lead(LeadStory lead, String website) {
    Map<String, Object> body =
        lead(lead.person(), lead.channel(), lead.campaign(), lead.createdAt(), website);
    body.put("status", lead.status());
    if (lead.budget() != null) {
      body.put("attributes", Map.of("budget", lead.budget()));
    }
    return body;
  }

  /** A lead that has just come when there is no time. */
  public static Map<String, Object> lead(
      Person person, Profile.Channel channel, String campaign, Instant createdAt, String website) {
    Profile.Market market = person.market();
    return object(
        "email", person.email(),
        "firstName", person.firstName(),
        "lastName", person.lastName(),
        "phone", person.phone(),
        "jobTitle", person.jobTitle(),
        "company",
            object(
                "name", person.company(),
                "domain", person.domain(),
                "industry", person.industry(),
                "employees", person.employees(),
                "country", market.country()),
        "source",
            object(
                "channel",
                channel.key(),
                "medium",
                channel.medium(),
                "campaign",
                campaign,
                "referrer",
                channel.key().startsWith("organic") ? website + "/" : null),
        "createdAt", text(createdAt));
  }

  /** A touchpoint for the batch endpoint. */
  public static Map<String, Object> touch(String leadId, LeadStory.Touch touch) {
    return object(
        "leadId", leadId,
        "type", touch.type(),
        "occurredAt", text(touch.at()),
        "channel", touch.channel(),
        "campaign", touch.campaign(),
        "properties", touch.properties());
  }

  /** A deal. */
  public static Map<String, Object> deal(String leadId, DealStory deal) {
    return object(
        "leadId", leadId,
        "name", deal.name(),
        "product", deal.product().key(),
        "amount", money(deal.amount(), deal.currency()),
        "listPrice", money(deal.listPrice(), deal.currency()),
        "createdAt", text(deal.openedAt()),
        "openedAt", text(deal.openedAt()));
  }

  /** The end of a deal. */
  public static Map<String, Object> closing(DealStory.Closing closing, String currency) {
    return object(
        "outcome", closing.won() ? "won" : "lost",
        "amount", money(closing.amount(), currency),
        "closedAt", text(closing.at()),
        "lossReason", closing.lossReason());
  }

  /** A call with its transcript. */
  public static Multipart call(CallStory call, String leadId, String opportunityId) {
    return new Multipart()
        .field("leadId", leadId)
        .field("opportunityId", opportunityId)
        .field("title", call.title())
        .field("repSpeaker", call.seller())
        .file("file", "call.vtt", "text/vtt", call.transcript());
  }

  /** Money as the API writes it. */
  public static Map<String, Object> money(long amount, String currency) {
    return object("amount", amount + ".00", "currency", currency);
  }

  /** An object of names and values in turn. */
  public static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return object;
  }

  private static String text(Instant time) {
    return time == null ? null : time.toString();
  }
}
