package com.salesai.local.demo.story;

import java.time.Instant;

/** Writes one lead: who, from where, and everything after. */
final class LeadWriter {

  private final Profile profile;
  private final WorkTime workTime;
  private final Cast cast;
  private final TouchWriter touches;
  private final DealWriter deals;
  private final CallWriter calls;

  LeadWriter(Profile profile, WorkTime workTime, Instant end) {
    this.profile = profile;
    this.workTime = workTime;
    this.cast = new Cast(profile);
    this.touches = new TouchWriter(profile, workTime, end);
    this.deals = new DealWriter(profile, workTime, end);
    this.calls = new CallWriter(profile);
  }

  /**
   * @param colleague somebody of the same company who is in the story already, or null
   */
  LeadStory lead(String key, Fate fate, Person colleague, Chance chance) {
    Person person =
        colleague == null
            ? cast.stranger(fate.fit, chance)
            : cast.colleague(colleague, fate.fit, chance);
    Profile.Channel channel = channel(fate, chance);
    String campaign = channel.campaigns().isEmpty() ? null : chance.pick(channel.campaigns());
    Instant createdAt = workTime.daysAgo(chance.between(fate.youngest, fate.oldest), chance);
    Profile.Member owner =
        fate == Fate.FRESH && chance.yes(0.4)
            ? null
            : chance.pick(profile.members(), Profile.Member::weight);
    DealStory deal = fate.hasDeal() ? deals.deal(fate, person, createdAt, chance) : null;
    Instant dealEnd = deal == null || deal.closing() == null ? null : deal.closing().at();
    Profile.Product product = deal == null ? chance.pick(profile.products()) : deal.product();
    return new LeadStory(
        key,
        fate,
        owner,
        person,
        channel,
        campaign,
        fate.status(chance),
        budget(fate, product, chance),
        createdAt,
        touches.touches(fate, createdAt, dealEnd, channel, campaign, chance),
        deal,
        calls.cardUses(fate, chance),
        calls.call(fate, person, owner, product, chance));
  }

  /** Good channels bring more buyers than others. */
  private Profile.Channel channel(Fate fate, Chance chance) {
    double pull =
        switch (fate) {
          case WON -> 1.0;
          case OPEN -> 0.6;
          case ENGAGED -> 0.2;
          case LOST, FRESH -> 0.0;
          case QUIET -> -0.8;
        };
    return chance.pick(
        profile.channels(), channel -> channel.weight() * Math.pow(channel.lift(), pull));
  }

  private static Long budget(Fate fate, Profile.Product product, Chance chance) {
    boolean named = chance.yes(fate == Fate.WON ? 0.6 : fate.hasDeal() ? 0.35 : 0.08);
    return named ? (long) chance.between(product.low() / 1000, product.high() / 1000) * 1000 : null;
  }
}
