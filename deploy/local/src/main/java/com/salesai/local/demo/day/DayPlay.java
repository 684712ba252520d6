package com.salesai.local.demo.day;

import com.salesai.local.LocalStackException;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.story.Library;
import com.salesai.local.demo.story.Profile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays one sales day of Acme; each day has other buyers. */
public final class DayPlay {

  private static final String ORG = "acme";

  private final Api api;
  private final Path counter;
  private final URI console;
  private final Narrator narrator;

  /**
   * A player.
   *
   * @param state directory of the stack; remembers how many days were played
   * @param console address to look at meanwhile
   */
  public DayPlay(Api api, Path state, URI console, PrintStream out) {
    this.api = api;
    this.counter = state.resolve("demo").resolve("days");
    this.console = console;
    this.narrator = new Narrator(out);
  }

  /**
   * Plays until five o'clock.
   *
   * @param speed so many times faster than life
   * @throws LocalStackException naming the request that failed
   */
  public void run(long seed, double speed) {
    if (!(speed >= 1 && speed <= 100_000)) {
      throw new LocalStackException("The speed is a number from 1 to 100000.");
    }
    Profile profile = Library.profile(ORG);
    int number = nextNumber();
    var tally = new Tally();
    // Unlike the load, a day never goes on: every run is a day of its own.
    String run = number + "-" + Long.toString(System.currentTimeMillis(), 36);
    var stage = new PlatformStage(api, profile, run, narrator, tally);
    List<Happening> day = SalesDay.plan(profile, seed, number);
    narrator.say(
        "Day %d at %s, %.0f times faster than life. Watch it at %s, signed in as %s."
            .formatted(
                number, profile.seller(), speed, console, profile.members().get(0).principal()));
    var clock = new DayClock(SalesDay.BEGIN, speed);
    for (Happening happening : day) {
      clock.await(happening.at());
      narrator.time(happening.at());
      happening.play(stage);
    }
    clock.await(SalesDay.END);
    narrator.time(SalesDay.END);
    narrator.tell("end", tally.summary());
    narrator.say("The console shows it all: " + console);
  }

  private int nextNumber() {
    try {
      int number =
          Files.exists(counter) ? Integer.parseInt(Files.readString(counter).strip()) + 1 : 1;
      Files.createDirectories(counter.getParent());
      Files.writeString(counter, number + "\n");
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
