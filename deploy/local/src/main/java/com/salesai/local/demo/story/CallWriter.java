package com.salesai.local.demo.story;

import com.salesai.local.demo.story.LeadStory.CallStory;
import com.salesai.local.demo.story.LeadStory.CardUse;
import java.util.List;
import java.util.Map;

/** Writes recorded calls and the battle cards that were used for a lead. */
public final class CallWriter {

  /** A seller who hardly lets the buyer speak; mostly ends badly. */
  private static final String ONE_SIDED = "monologue";

  private final Profile profile;

  /** Calls of this organization. */
  public CallWriter(Profile profile) {
    this.profile = profile;
  }

  CallStory call(
      Fate fate, Person person, Profile.Member seller, Profile.Product product, Chance chance) {
    double share =
        switch (fate) {
          case OPEN -> 0.5;
          case WON, ENGAGED -> 0.16;
          case LOST -> 0.14;
          default -> 0;
        };
    if (seller == null || !chance.yes(share)) {
      return null;
    }
    boolean oneSided = fate == Fate.LOST && chance.yes(0.7);
    String language = person.market().language();
    List<String> fitting =
        profile.calls().stream()
            .filter(name -> name.endsWith("-" + language))
            .filter(name -> name.contains(ONE_SIDED) == oneSided)
            .toList();
    return fitting.isEmpty() ? null : speak(chance.pick(fitting), person, seller, product, chance);
  }

  /** Lets two people speak a script. */
  public CallStory speak(
      String name, Person person, Profile.Member seller, Profile.Product product, Chance chance) {
    CallScript script = Library.call(name);
    Map<String, String> values =
        Map.of(
            "customer", person.firstName(),
            "company", person.company(),
            "product", product.name(),
            "competitor", chance.pick(profile.cards()).competitor());
    return new CallStory(
        CallScript.fill(script.title(), values),
        script.language(),
        seller.name(),
        Transcript.of(script, seller.name(), person.name(), values));
  }

  List<CardUse> cardUses(Fate fate, Chance chance) {
    if (!fate.hasDeal() || !chance.yes(0.55)) {
      return List.of();
    }
    int card = chance.between(0, profile.cards().size() - 1);
    List<String> objections = profile.cards().get(card).objections();
    return List.of(
        new CardUse(
            card, objections.isEmpty() || chance.yes(0.3) ? null : chance.pick(objections)));
  }
}
