package com.salesai.local.demo.day;

import com.salesai.local.demo.story.CallWriter;
import com.salesai.local.demo.story.Cast;
import com.salesai.local.demo.story.Chance;
import com.salesai.local.demo.story.LeadStory.CallStory;
import com.salesai.local.demo.story.Person;
import com.salesai.local.demo.story.Profile;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What happens on a sales day from nine to five: one buyer goes the whole way to a won deal, a
 * second one half of it, others come and look.
 */
final class SalesDay {

  static final LocalTime BEGIN = LocalTime.of(9, 0);
  static final LocalTime END = LocalTime.of(17, 0);

  private static final int VISITORS = 11;
  private static final Map<String, String> PRICING = Map.of("path", "/pricing");

  private final Profile profile;
  private final Chance chance;
  private final Cast cast;
  private final List<Happening> happenings = new ArrayList<>();

  private SalesDay(Profile profile, Chance chance) {
    this.profile = profile;
    this.chance = chance;
    this.cast = new Cast(profile);
  }

  /** The day of this seed and number, in the order of time. */
  static List<Happening> plan(Profile profile, long seed, int number) {
    var day = new SalesDay(profile, new Chance(seed, profile.org() + "/day-" + number));
    day.decided(day.buyer("decided", 0.9, "google_search", 0));
    day.interested(day.buyer("interested", 0.8, "referral", 1));
    for (int i = 0; i < VISITORS; i++) {
      day.visitor(i);
    }
    day.happenings.sort(Comparator.comparing(Happening::at));
    return List.copyOf(day.happenings);
  }

  /** From the first click to the won deal. */
  private void decided(Buyer buyer) {
    at("09:04", buyer, Stage::arrive);
    touch("09:07", buyer, "page_view", page());
    touch("09:32", buyer, "page_view", page());
    touch("10:12", buyer, "email_open", Map.of());
    touch("10:14", buyer, "email_click", Map.of());
    touch("10:48", buyer, "pricing_view", PRICING);
    touch("11:21", buyer, "download", Map.of("title", chance.pick(profile.downloads())));
    touch("11:37", buyer, "demo_request", Map.of());
    at("11:58", buyer, Stage::openDeal);
    touch("12:26", buyer, "email_reply", Map.of());
    at("12:41", buyer, (stage, b) -> stage.moveDeal(b, "qualification"));
    String objection = objection();
    at("13:16", buyer, (stage, b) -> stage.useCard(b, objection));
    CallStory call = speak(buyer);
    at("13:52", buyer, (stage, b) -> stage.call(b, call));
    at("14:20", buyer, Stage::writeProposal);
    at("14:22", buyer, (stage, b) -> stage.moveDeal(b, "proposal"));
    at("14:31", buyer, Stage::sendProposal);
    at("14:56", buyer, Stage::viewProposal);
    touch("15:18", buyer, "pricing_view", PRICING);
    at("15:41", buyer, (stage, b) -> stage.moveDeal(b, "negotiation"));
    at("16:12", buyer, Stage::acceptProposal);
    long agreed = Math.round(buyer.amount() * chance.real(0.92, 1.0) / 100) * 100;
    at("16:34", buyer, (stage, b) -> stage.win(b, agreed));
  }

  /** Will decide another day. */
  private void interested(Buyer buyer) {
    at("09:46", buyer, Stage::arrive);
    touch("10:05", buyer, "page_view", page());
    touch("11:06", buyer, "pricing_view", PRICING);
    touch("13:31", buyer, "meeting", Map.of("subject", "Introduction by a customer"));
    at("14:04", buyer, Stage::openDeal);
    String objection = objection();
    at("15:04", buyer, (stage, b) -> stage.useCard(b, objection));
    CallStory call = speak(buyer);
    at("15:29", buyer, (stage, b) -> stage.call(b, call));
    at("15:47", buyer, (stage, b) -> stage.moveDeal(b, "qualification"));
    at("16:20", buyer, Stage::writeProposal);
    at("16:24", buyer, (stage, b) -> stage.moveDeal(b, "proposal"));
    at("16:26", buyer, Stage::sendProposal);
  }

  /** Comes, looks at some pages, perhaps at the prices. */
  private void visitor(int number) {
    String channel = chance.pick(profile.channels(), Profile.Channel::weight).key();
    int seller = chance.between(0, profile.members().size() - 1);
    Buyer buyer = buyer("visitor-" + number, chance.real(0.2, 0.7), channel, seller);
    LocalTime time = BEGIN.plusMinutes(chance.between(8, 420));
    happenings.add(new Happening(time, buyer, Stage::arrive));
    for (int n = chance.between(1, 3); n > 0; n--) {
      time = time.plusMinutes(chance.between(3, 25));
      String type =
          chance.yes(0.25) ? "pricing_view" : chance.yes(0.3) ? "email_click" : "page_view";
      Map<String, String> properties =
          switch (type) {
            case "pricing_view" -> PRICING;
            case "page_view" -> page();
            default -> Map.of();
          };
      if (time.isBefore(END)) {
        touch(time.toString(), buyer, type, properties);
      }
    }
  }

  private Buyer buyer(String key, double fit, String channelKey, int seller) {
    Person person = cast.stranger(fit, chance);
    Profile.Channel channel =
        profile.channels().stream()
            .filter(c -> c.key().equals(channelKey))
            .findFirst()
            .orElseThrow();
    Profile.Product product = chance.pick(profile.products(), Profile.Product::weight);
    long amount = Math.round(chance.real(product.low(), product.high()) / 100) * 100;
    return new Buyer(
        key,
        person,
        channel,
        channel.campaigns().isEmpty() ? null : chance.pick(channel.campaigns()),
        profile.members().get(seller),
        product,
        amount);
  }

  private CallStory speak(Buyer buyer) {
    String ending = "-" + buyer.person().market().language();
    List<String> scripts =
        profile.calls().stream()
            .filter(name -> name.endsWith(ending) && !name.contains("monologue"))
            .toList();
    return new CallWriter(profile)
        .speak(chance.pick(scripts), buyer.person(), buyer.seller(), buyer.product(), chance);
  }

  private String objection() {
    return chance.pick(
        profile.cards().stream().flatMap(card -> card.objections().stream()).toList());
  }

  private Map<String, String> page() {
    return Map.of("path", chance.pick(profile.pages()));
  }

  private void touch(String time, Buyer buyer, String type, Map<String, String> properties) {
    at(time, buyer, (stage, b) -> stage.touch(b, type, properties));
  }

  private void at(String time, Buyer buyer, BiConsumer<Stage, Buyer> act) {
    happenings.add(new Happening(LocalTime.parse(time), buyer, act));
  }
}
