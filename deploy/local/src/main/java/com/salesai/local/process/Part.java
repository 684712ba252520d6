package com.salesai.local.process;

import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A child with the way to tell that it is ready.
 *
 * @param spec what to run
 * @param probe ready when true
 * @param patience how long to wait for that
 */
public record Part(ChildSpec spec, Probe probe, Duration patience) {

  /**
   * Starts the child and waits until it serves.
   *
   * @param spawned told about the child before the waiting begins, so that it can be stopped
   *     meanwhile
   * @throws LocalStackException when it ends or does not become ready in time; the message holds
   *     the end of its log
   */
  public ChildProcess start(Consumer<ChildProcess> spawned) {
    ChildProcess child = ChildProcess.start(spec);
    spawned.accept(child);
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (!child.isAlive()) {
        throw new LocalStackException(
            child.diedByItself() ? child.obituary() : spec.name() + " was stopped while starting");
      }
      try {
        if (probe.ready()) {
          return child;
        }
      } catch (IOException notYet) {
        // asked again below
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        child.stop(Duration.ofSeconds(5));
        throw new LocalStackException("interrupted while " + spec.name() + " was starting", e);
      }
      pauseBetweenProbes();
    }
    child.stop(Duration.ofSeconds(5));
    throw new LocalStackException(
        spec.name() + " is not ready after " + patience.toSeconds() + " s; see " + spec.log());
  }

  private static void pauseBetweenProbes() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
