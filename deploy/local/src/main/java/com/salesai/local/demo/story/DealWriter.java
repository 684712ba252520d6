package com.salesai.local.demo.story;

import com.salesai.local.demo.story.DealStory.Closing;
import com.salesai.local.demo.story.DealStory.Move;
import com.salesai.local.demo.story.DealStory.ProposalStory;
import com.salesai.local.demo.story.DealStory.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the deal of a lead: price, way through the stages, proposal and end. */
final class DealWriter {

  private static final List<String> STAGES =
      List.of("prospecting", "qualification", "proposal", "negotiation");
  private static final Map<String, Integer> LOST_AT =
      Map.of("prospecting", 10, "qualification", 30, "proposal", 35, "negotiation", 25);
  private static final Map<String, Integer> OPEN_AT =
      Map.of("prospecting", 20, "qualification", 30, "proposal", 30, "negotiation", 20);

  private final Profile profile;
  private final WorkTime workTime;
  private final Instant end;

  DealWriter(Profile profile, WorkTime workTime, Instant end) {
    this.profile = profile;
    this.workTime = workTime;
    this.end = end;
  }

  DealStory deal(Fate fate, Person person, Instant createdAt, Chance chance) {
    Instant last = fate == Fate.OPEN ? end : closedAt(createdAt, chance);
    int reached = reached(fate, chance);
    List<Instant> times = times(reached + 1, createdAt, last, chance);
    var moves = new ArrayList<Move>();
    for (int stage = 1; stage <= reached; stage++) {
      moves.add(new Move(STAGES.get(stage), times.get(stage)));
    }
    Profile.Product product = chance.pick(profile.products(), Profile.Product::weight);
    long list = listPrice(product, person, chance);
    long asked = round(list * chance.real(0.86, 1.0));
    Closing closing = closing(fate, asked, last, chance);
    return new DealStory(
        person.company() + ": " + product.name(),
        product,
        person.market().currency(),
        asked,
        list,
        times.get(0),
        List.copyOf(moves),
        reached >= 2 ? proposal(fate, person, closing, chance) : null,
        closing);
  }

  /** Two to seven weeks after the first touch, in any case before the end of the story. */
  private Instant closedAt(Instant createdAt, Chance chance) {
    Instant latest = end.minus(Duration.ofHours(1));
    Instant planned = createdAt.plus(Duration.ofHours(chance.between(14 * 24, 50 * 24)));
    Instant closed = planned.isBefore(latest) ? planned : latest;
    return workTime.tidy(closed, createdAt.plus(Duration.ofDays(10)), latest, chance);
  }

  private static int reached(Fate fate, Chance chance) {
    if (fate == Fate.WON) {
      return chance.yes(0.85) ? 3 : 2;
    }
    Map<String, Integer> at = fate == Fate.LOST ? LOST_AT : OPEN_AT;
    return STAGES.indexOf(chance.pick(STAGES, at::get));
  }

  /** Rising moments of opening and moves, with some days before the first. */
  private List<Instant> times(int count, Instant createdAt, Instant last, Chance chance) {
    Duration whole = Duration.between(createdAt, last);
    Instant first = createdAt.plusSeconds((long) (whole.toSeconds() * chance.real(0.1, 0.25)));
    return Stream.generate(() -> chance.moment(first, last))
        .limit(count)
        .map(time -> workTime.tidy(time, first, last, chance))
        .sorted()
        .toList();
  }

  /** Larger companies buy more. */
  private static long listPrice(Profile.Product product, Person person, Chance chance) {
    double size = Math.min(1, Math.log(Math.max(1, person.employees())) / Math.log(2000));
    double share = 0.6 * size + chance.real(0, 0.4);
    return round(product.low() + share * (product.high() - product.low()));
  }

  private static long round(double amount) {
    return Math.round(amount / 100) * 100;
  }

  private Closing closing(Fate fate, long asked, Instant at, Chance chance) {
    return switch (fate) {
      case WON -> new Closing(true, round(asked * chance.real(0.9, 1.0)), at, null);
      case LOST -> new Closing(false, asked, at, chance.pick(profile.lossReasons()));
      default -> null;
    };
  }

  private static ProposalStory proposal(Fate fate, Person person, Closing closing, Chance chance) {
    Reached reached =
        switch (fate) {
          case WON -> Reached.ACCEPTED;
          case LOST -> chance.yes(0.6) ? Reached.DECLINED : Reached.VIEWED;
          default -> chance.pick(List.of(Reached.WRITTEN, Reached.SENT, Reached.VIEWED));
        };
    return new ProposalStory(
        chance.yes(0.65) ? "standard" : "one-page",
        person.market().language(),
        reached,
        fate == Fate.WON ? chance.between(1, 3) : 1,
        reached == Reached.DECLINED ? closing.lossReason() : null);
  }
}
