package com.salesai.local;

import java.time.Duration;
import java.util.List;

/** Told what a start or stop is doing. Called from several threads. */
public interface Progress {

  /** All steps that are to come, in order. */
  void plan(List<String> steps);

  /** A step begins. */
  void begin(String step);

  /** A step is through. */
  void done(String step, Duration took);

  /** Something worth a line that is no step. */
  void note(String text);

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void plan(List<String> steps) {}

      @Override
      public void begin(String step) {}

      @Override
      public void done(String step, Duration took) {}

      @Override
      public void note(String text) {}
    };
  }
}
