package com.salesai.local.demo.story;

import com.salesai.local.demo.story.Story.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Writes the whole story. */
public final class StoryWriter {

  private static final List<String> ORGANIZATIONS = List.of("acme", "globex");
  private static final double COLLEAGUES = 0.12;

  private StoryWriter() {}

  /** The story of this seed that ends at this time. */
  public static Story write(long seed, Instant end) {
    Instant until = end.truncatedTo(ChronoUnit.MINUTES);
    return new Story(
        seed,
        until,
        ORGANIZATIONS.stream().map(org -> chapter(seed, until, Library.profile(org))).toList());
  }

  private static Chapter chapter(long seed, Instant end, Profile profile) {
    Instant from = end.minus(Duration.ofDays(Story.DAYS));
    var workTime = new WorkTime(ZoneId.of(profile.zone()), from, end);
    var writer = new LeadWriter(profile, workTime, end);
    var leads = new ArrayList<LeadStory>();
    for (Fate fate : fates(seed, profile)) {
      String key = "lead-" + leads.size();
      var chance = new Chance(seed, profile.org() + "/" + key);
      Person colleague =
          !leads.isEmpty() && chance.yes(COLLEAGUES) ? chance.pick(leads).person() : null;
      leads.add(writer.lead(key, fate, colleague, chance));
    }
    leads.sort(Comparator.comparing(LeadStory::createdAt).thenComparing(LeadStory::key));
    return new Chapter(profile, List.copyOf(leads));
  }

  private static List<Fate> fates(long seed, Profile profile) {
    var fates = new ArrayList<Fate>();
    profile.fates().forEach((fate, count) -> fates.addAll(Collections.nCopies(count, fate)));
    Collections.shuffle(fates, new Random(seed));
    return fates;
  }
}
