package com.salesai.local.demo;

import com.salesai.local.LocalStack;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.day.DayPlay;
import com.salesai.local.demo.load.StoryLoad;
import java.io.PrintStream;

/** The demo of a running stack. */
public final class Demo {

  private final LocalStack stack;
  private final PrintStream out;
  private final boolean terminal;

  /**
   * @param terminal whether a line of the output may be rewritten in place
   */
  public Demo(LocalStack stack, PrintStream out, boolean terminal) {
    this.stack = stack;
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Loads 90 days of a story for both organizations; does nothing when that was done.
   *
   * @throws com.salesai.local.LocalStackException when the API refuses something or does not answer
   */
  public void load() {
    new StoryLoad(Api.of(stack), stack.state(), out, terminal).run();
  }

  /**
   * Plays a sales day of one organization until it is over.
   *
   * @param speed so many times faster than life
   * @throws com.salesai.local.LocalStackException when the API refuses something or does not answer
   */
  public void play(double speed) {
    new DayPlay(Api.of(stack), stack.state(), stack.gateway(), out).run(StoryLoad.SEED, speed);
  }
}
