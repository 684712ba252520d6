package com.salesai.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.local.demo.story.Story.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryWriterTest {

  private static final Instant END = Instant.parse("2026-03-18T15:42:10Z");
  private static final Set<String> STRONG =
      Set.of("pricing_view", "demo_request", "meeting", "email_reply", "call");

  @Test
  void sameSeedTellsTheSameStoryAndAnotherSeedAnother() {
    assertThat(StoryWriter.write(7, END)).isEqualTo(StoryWriter.write(7, END));
    assertThat(StoryWriter.write(8, END)).isNotEqualTo(StoryWriter.write(7, END));
  }

  @Test
  void twoOrganizationsOfTheirSize() {
    Story story = StoryWriter.write(7, END);
    assertThat(story.chapters())
        .extracting(c -> c.profile().org())
        .containsExactly("acme", "globex");
    assertThat(story.chapters()).extracting(c -> c.leads().size()).containsExactly(250, 80);
    for (Chapter chapter : story.chapters()) {
      Map<Fate, Long> fates =
          chapter.leads().stream()
              .collect(Collectors.groupingBy(LeadStory::fate, Collectors.counting()));
      chapter
          .profile()
          .fates()
          .forEach((fate, n) -> assertThat(fates).containsEntry(fate, (long) n));
      assertThat(chapter.profile().cards()).hasSizeBetween(4, 6);
      assertThat(chapter.leads().stream().map(l -> l.channel().key()).distinct().count())
          .isGreaterThanOrEqualTo(10);
      assertThat(chapter.leads().stream().filter(l -> l.owner() != null).map(LeadStory::owner))
          .containsAll(chapter.profile().members());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20260117})
  void everyAddressLiesInAReservedDomainAndExistsOnce(long seed) {
    for (Chapter chapter : StoryWriter.write(seed, END).chapters()) {
      List<String> emails = chapter.leads().stream().map(l -> l.person().email()).toList();
      assertThat(emails).doesNotHaveDuplicates();
      assertThat(emails)
          .allMatch(email -> email.matches("[a-z0-9.-]+@[a-z0-9-]+\\.(example|test)"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20260117})
  void timesRiseAndStayWithinTheNinetyDays(long seed) {
    Story story = StoryWriter.write(seed, END);
    Instant start = story.end().minus(Duration.ofDays(Story.DAYS));
    leads(story)
        .forEach(
            lead -> {
              assertThat(lead.createdAt()).isBetween(start, story.end());
              assertThat(lead.touches())
                  .isSortedAccordingTo(Comparator.comparing(LeadStory.Touch::at))
                  .allSatisfy(
                      touch -> assertThat(touch.at()).isBetween(lead.createdAt(), story.end()));
              if (lead.deal() != null) {
                assertThat(dealTimes(lead))
                    .isSorted()
                    .allSatisfy(at -> assertThat(at).isBetween(lead.createdAt(), story.end()));
              }
            });
  }

  @Test
  void intensityFollowsTheOutcome() {
    Story story = StoryWriter.write(7, END);
    assertThat(strongTouches(story, Fate.WON)).isGreaterThan(2 * strongTouches(story, Fate.LOST));
    assertThat(strongTouches(story, Fate.LOST)).isGreaterThan(strongTouches(story, Fate.ENGAGED));
    assertThat(strongTouches(story, Fate.ENGAGED)).isGreaterThan(strongTouches(story, Fate.QUIET));
  }

  @Test
  void dealsEndAsTheirLeadsDo() {
    leads(StoryWriter.write(7, END))
        .forEach(
            lead -> {
              assertThat(lead.deal() != null).isEqualTo(lead.fate().hasDeal());
              if (lead.deal() == null) {
                return;
              }
              DealStory deal = lead.deal();
              assertThat(deal.currency()).isIn("EUR", "USD");
              assertThat(deal.amount()).isPositive().isLessThanOrEqualTo(deal.listPrice());
              switch (lead.fate()) {
                case WON -> assertThat(deal.closing().won()).isTrue();
                case LOST -> assertThat(deal.closing().lossReason()).isNotBlank();
                default -> assertThat(deal.closing()).isNull();
              }
            });
  }

  @Test
  void callsTakeOneToThreeMinutesInBothLanguages() {
    var languages = new HashSet<String>();
    leads(StoryWriter.write(7, END))
        .filter(lead -> lead.call() != null)
        .forEach(
            lead -> {
              String vtt = lead.call().transcript();
              languages.add(lead.call().language());
              assertThat(vtt)
                  .startsWith("WEBVTT\n\n1\n00:00:00.500 --> ")
                  .contains("<v " + lead.owner().name() + ">")
                  .contains("<v " + lead.person().name() + ">")
                  .doesNotContain("{");
              String last = vtt.substring(vtt.lastIndexOf(" --> ") + 5).substring(0, 12);
              assertThat(last).isBetween("00:01:00.000", "00:03:00.000");
            });
    assertThat(languages).containsExactlyInAnyOrder("en", "es");
  }

  private static double strongTouches(Story story, Fate fate) {
    return leads(story)
        .filter(lead -> lead.fate() == fate)
        .mapToLong(lead -> lead.touches().stream().filter(t -> STRONG.contains(t.type())).count())
        .average()
        .orElseThrow();
  }

  private static List<Instant> dealTimes(LeadStory lead) {
    var times = new ArrayList<Instant>();
    times.add(lead.deal().openedAt());
    lead.deal().moves().forEach(move -> times.add(move.at()));
    if (lead.deal().closing() != null) {
      times.add(lead.deal().closing().at());
    }
    return times;
  }

  private static Stream<LeadStory> leads(Story story) {
    return story.chapters().stream().flatMap(chapter -> chapter.leads().stream());
  }
}
