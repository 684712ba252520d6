package com.salesai.local.demo.day;

import java.io.PrintStream;
import java.time.LocalTime;
import java.util.Locale;

/** One line for each happening, with the time of the played day. */
final class Narrator {

  private final PrintStream out;
  private LocalTime time = SalesDay.BEGIN;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void time(LocalTime now) {
    time = now;
  }

  /**
   * @param what kind of happening, one short word
   */
  void tell(String what, String text) {
    out.printf(Locale.ROOT, "%s  %-9s %s%n", time, what, text);
    out.flush();
  }

  /** A line between or after the happenings. */
  void say(String text) {
    out.println(text);
    out.flush();
  }
}
