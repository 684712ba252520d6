package com.salesai.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final LeadFacts NOTHING =
      new LeadFacts(null, null, null, null, null, null, null, null);
  private static final LeadFacts BIG =
      new LeadFacts(
          "cto@big.example", "CTO", "Big", "big.example", "retail", 9000, "referral", 5000.0);
  private static final List<String> TYPES =
      List.of(
          "page_view",
          "form_submit",
          "download",
          "webinar",
          "chat",
          "email_open",
          "email_click",
          "email_reply",
          "email_bounce",
          "email_unsubscribe",
          "pricing_view",
          "demo_request",
          "meeting",
          "call",
          "proposal_view",
          "proposal_accept",
          "proposal_decline",
          "task");

  private static Signal signal(String type, int daysAgo) {
    return new Signal(type, NOW.minus(Duration.ofDays(daysAgo)), null, null);
  }

  private static int sum(LeadScore score) {
    return score.reasons().stream().mapToInt(ScoreReason::points).sum();
  }

  private static int points(LeadScore score, String code) {
    return score.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .mapToInt(ScoreReason::points)
        .sum();
  }

  @Test
  void reasonsAddUpWhateverHappens() {
    Random random = new Random(20261121);
    for (int round = 0; round < 5000; round++) {
      LeadScore score = Scorecard.score(facts(random), signals(random), NOW);
      assertThat(sum(score)).as("round %d: %s", round, score).isEqualTo(score.value());
      assertThat(score.value()).isBetween(0, 100);
      assertThat(score.probability()).isBetween(0.0, 1.0);
      assertThat(score.reasons()).noneMatch(reason -> reason.points() == 0);
      assertThat(score.reasons()).extracting(ScoreReason::code).doesNotHaveDuplicates();
    }
  }

  private static LeadFacts facts(Random random) {
    return new LeadFacts(
        pick(random, null, "a@gmail.com", "a@firm.example"),
        pick(random, null, "CTO", "Sales Manager", "Intern"),
        pick(random, null, "Firm"),
        pick(random, null, "firm.example"),
        pick(random, null, "retail"),
        random.nextBoolean() ? null : random.nextInt(20_000),
        pick(random, null, "referral", "direct"),
        random.nextBoolean() ? null : random.nextDouble() * 1e6);
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static List<Signal> signals(Random random) {
    List<Signal> signals = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      signals.add(
          new Signal(
              TYPES.get(random.nextInt(TYPES.size())),
              NOW.minusSeconds(random.nextInt(180 * 86_400)),
              random.nextBoolean() ? null : random.nextDouble(),
              random.nextBoolean() ? null : random.nextInt(20)));
    }
    return signals;
  }

  @Test
  void knowsItsExtremes() {
    LeadScore best =
        Scorecard.score(
            BIG,
            TYPES.stream()
                .filter(type -> !type.matches("email_bounce|email_unsubscribe|proposal_decline"))
                .flatMap(
                    type -> List.of(signal(type, 0), signal(type, 0), signal(type, 0)).stream())
                .toList(),
            NOW);
    assertThat(best.value()).isEqualTo(100);
    assertThat(best.tier()).isEqualTo("hot");
    assertThat(best.reasons())
        .extracting(ScoreReason::code)
        .contains("cap", "budget-cap", "company-cap");

    LeadScore worst =
        Scorecard.score(
            NOTHING,
            List.of(
                signal("email_unsubscribe", 0),
                signal("email_bounce", 0),
                signal("proposal_decline", 0)),
            NOW);
    assertThat(worst.value()).isZero();
    assertThat(worst.tier()).isEqualTo("cold");
    assertThat(points(worst, "cap")).isPositive();
  }

  @Test
  void sameInputSameScore() {
    List<Signal> signals = List.of(signal("pricing_view", 3), signal("email_click", 9));
    assertThat(Scorecard.score(BIG, signals, NOW)).isEqualTo(Scorecard.score(BIG, signals, NOW));
  }

  @Test
  void recencyHalvesByHalfLife() {
    assertThat(
            points(
                Scorecard.score(NOTHING, List.of(signal("demo_request", 0)), NOW), "demo-request"))
        .isEqualTo(20);
    assertThat(
            points(
                Scorecard.score(NOTHING, List.of(signal("demo_request", 30)), NOW), "demo-request"))
        .isEqualTo(10);
    assertThat(
            points(
                Scorecard.score(NOTHING, List.of(signal("demo_request", 60)), NOW), "demo-request"))
        .isEqualTo(5);
  }

  @Test
  void frequencyIsCapped() {
    List<Signal> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(signal("page_view", 0));
    }
    assertThat(points(Scorecard.score(NOTHING, many, NOW), "page-view")).isEqualTo(6);
  }

  @Test
  void spellingOfTypesIsForgiven() {
    assertThat(
            points(
                Scorecard.score(NOTHING, List.of(signal("Pricing-View", 0)), NOW), "pricing-view"))
        .isEqualTo(8);
  }

  @Test
  void anEngagedCallRaisesMore() {
    Signal engaged = new Signal("call", NOW, 0.45, 6);
    Signal oneSided = new Signal("call", NOW, 0.92, 1);
    int plain = Scorecard.score(NOTHING, List.of(signal("call", 0)), NOW).value();
    assertThat(Scorecard.score(NOTHING, List.of(engaged), NOW).value()).isEqualTo(plain + 6);
    assertThat(Scorecard.score(NOTHING, List.of(oneSided), NOW).value()).isEqualTo(plain - 3);
  }

  @ParameterizedTest
  @CsvSource({"0,cold", "39,cold", "40,warm", "69,warm", "70,hot", "100,hot"})
  void tiers(int value, String tier) {
    assertThat(ScoreTier.of(value).key()).isEqualTo(tier);
  }

  @Test
  void probabilityRisesWithTheValue() {
    for (int value = 1; value <= 100; value++) {
      assertThat(Scorecard.probability(value)).isGreaterThan(Scorecard.probability(value - 1));
    }
    assertThat(Scorecard.probability(0))
        .isCloseTo(0.018, org.assertj.core.data.Offset.offset(0.001));
    assertThat(Scorecard.probability(100))
        .isCloseTo(0.818, org.assertj.core.data.Offset.offset(0.001));
  }
}
