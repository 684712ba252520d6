package com.salesai.local.demo.load;

import com.salesai.local.LocalStackException;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.story.LeadStory;
import com.salesai.local.demo.story.Story;
import com.salesai.local.demo.story.StoryWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads the story of {@value #SEED}, once. */
public final class StoryLoad {

  /** Seed of the demo. */
  public static final long SEED = 20260117;

  private static final int WIDTH = 8;

  private final Api api;
  private final Path journalFile;
  private final PrintStream out;
  private final boolean terminal;

  /**
   * A load.
   *
   * @param state directory of the stack
   * @param terminal whether the progress line may be rewritten in place
   */
  public StoryLoad(Api api, Path state, PrintStream out, boolean terminal) {
    this.api = api;
    this.journalFile = state.resolve("demo").resolve("load.journal");
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Sends what is not there yet.
   *
   * @throws LocalStackException naming the request that failed; a further run goes on from there
   */
  public void run() {
    Journal journal = Journal.open(journalFile, SEED, Instant.now());
    if (journal.complete()) {
      out.println("The demo data is there already; nothing was added.");
      return;
    }
    out.println(
        journal.isNew()
            ? "Loading " + Story.DAYS + " days of demo data for two organizations ..."
            : "Going on with the demo data ...");
    long start = System.nanoTime();
    Story story = StoryWriter.write(journal.seed(), journal.end());
    var counts = new Counts(out, terminal, expected(story));
    try {
      send(story, new Steps(api, journal, counts));
    } catch (LocalStackException e) {
      throw new LocalStackException(
          e.getMessage()
              + System.lineSeparator()
              + "The demo data is incomplete. ./salesai demo load goes on where it stopped.",
          e);
    } finally {
      counts.end();
    }
    journal.finish();
    out.printf(
        Locale.ROOT,
        "Loaded the demo data in %.1f s: %s.%n",
        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
        counts.summary());
  }

  private void send(Story story, Steps steps) {
    List<ChapterLoad> chapters =
        story.chapters().stream().map(chapter -> new ChapterLoad(chapter, api, steps)).toList();
    var crew = new Crew(WIDTH);
    crew.work(all(chapters, ChapterLoad::beginnings));
    crew.work(all(chapters, chapter -> chapter.touches(false)));
    crew.work(all(chapters, chapter -> chapter.touches(true)));
    crew.work(all(chapters, ChapterLoad::deals));
    crew.work(all(chapters, ChapterLoad::calls));
  }

  private static List<Runnable> all(
      List<ChapterLoad> chapters, Function<ChapterLoad, List<Runnable>> phase) {
    var tasks = new ArrayList<Runnable>();
    chapters.forEach(chapter -> tasks.addAll(phase.apply(chapter)));
    return tasks;
  }

  private static Map<Kind, Integer> expected(Story story) {
    var expected = new EnumMap<Kind, Integer>(Kind.class);
    expected.put(
        Kind.CARDS, story.chapters().stream().mapToInt(c -> c.profile().cards().size()).sum());
    expected.put(Kind.LEADS, sum(story, lead -> 1));
    expected.put(Kind.ACTIVITIES, sum(story, lead -> lead.touches().size()));
    expected.put(Kind.DEALS, sum(story, lead -> lead.deal() == null ? 0 : 1));
    expected.put(
        Kind.PROPOSALS,
        sum(story, lead -> lead.deal() == null || lead.deal().proposal() == null ? 0 : 1));
    expected.put(Kind.USES, sum(story, lead -> lead.cardUses().size()));
    expected.put(Kind.CALLS, sum(story, lead -> lead.call() == null ? 0 : 1));
    return expected;
  }

  private static int sum(Story story, Function<LeadStory, Integer> count) {
    Stream<LeadStory> leads = story.chapters().stream().flatMap(c -> c.leads().stream());
    return leads.mapToInt(count::apply).sum();
  }
}
