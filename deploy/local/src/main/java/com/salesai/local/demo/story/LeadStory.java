package com.salesai.local.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One lead from the first touch to where it stands.
 *
 * @param key unique in the organization, the same in every run
 * @param owner member who captured it and owns it; null when nobody took it yet
 * @param campaign or null
 * @param budget amount that the buyer named, or null
 * @param touches in the order of time
 * @param deal or null
 * @param call recorded call, or null
 */
public record LeadStory(
    String key,
    Fate fate,
    Profile.Member owner,
    Person person,
    Profile.Channel channel,
    String campaign,
    String status,
    Long budget,
    Instant createdAt,
    List<Touch> touches,
    DealStory deal,
    List<CardUse> cardUses,
    CallStory call) {

  /**
   * Something that the lead did.
   *
   * @param personal true when a seller took part, false when the web site or a mailing tells it
   */
  public record Touch(
      String type,
      boolean personal,
      Instant at,
      String channel,
      String campaign,
      Map<String, String> properties) {}

  /**
   * A battle card was opened for this lead.
   *
   * @param card index of the card in the profile
   * @param objection what the buyer said, or null
   */
  public record CardUse(int card, String objection) {}

  /**
   * A recorded call.
   *
   * @param transcript WebVTT
   */
  public record CallStory(String title, String language, String seller, String transcript) {}
}
