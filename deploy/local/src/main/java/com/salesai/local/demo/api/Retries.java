package com.salesai.local.demo.api;

import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.time.Duration;

/**
 * How long to go on.
 *
 * @param attempts at least 1
 * @param pause after the first failure; doubled after each further one
 */
record Retries(int attempts, Duration pause) {

  /** One attempt. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /** About 15 seconds. */
  static Retries patient() {
    return new Retries(6, Duration.ofMillis(500));
  }

  /**
   * @param name of the request, for the message
   */
  <T> T run(String name, Attempt<T> attempt) {
    Duration wait = pause;
    for (int number = 1; ; number++) {
      try {
        return attempt.run();
      } catch (Refusal refusal) {
        if (!refusal.passes() || number == attempts) {
          throw refusal.problem();
        }
        sleep(refusal.pause(wait));
      } catch (IOException e) {
        if (number == attempts) {
          throw new LocalStackException(
              name + " got no answer: " + e + ". Is the stack up? ./salesai status", e);
        }
        sleep(wait);
      }
      wait = wait.multipliedBy(2);
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }
}
