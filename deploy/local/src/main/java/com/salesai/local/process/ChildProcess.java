package com.salesai.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running (or ended) child JVM. */
public final class ChildProcess {

  private final ChildSpec spec;
  private final Process process;
  private volatile boolean endExpected;

  private ChildProcess(ChildSpec spec, Process process) {
    this.spec = spec;
    this.process = process;
  }

  /** Starts the process and notes its id in the state directory. */
  public static ChildProcess start(ChildSpec spec) {
    var builder =
        new ProcessBuilder(spec.command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(spec.log().toFile()));
    builder.environment().putAll(spec.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      new ChildRegistry(spec.state()).add(spec.name(), process.pid());
      return new ChildProcess(spec, process);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + spec.name(), e);
    }
  }

  /** Short name. */
  public String name() {
    return spec.name();
  }

  /** Process id. */
  public long pid() {
    return process.pid();
  }

  /** True while it runs (a paused process counts as running). */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** True when it ended without having been told to. */
  public boolean diedByItself() {
    return !process.isAlive() && !endExpected;
  }

  /** Why it is gone: exit code and the end of its log. */
  public String obituary() {
    String end = String.join(System.lineSeparator() + "  | ", LogTail.lines(spec.log(), 15));
    return name()
        + " ended with code "
        + process.exitValue()
        + ". Last lines of "
        + spec.log()
        + ":"
        + System.lineSeparator()
        + "  | "
        + end;
  }

  /** Log file. */
  public Path log() {
    return spec.log();
  }

  /** Asks the process to end (TERM) and waits; after the grace time it is killed. */
  public void stop(Duration grace) {
    endExpected = true;
    if (process.isAlive()) {
      // A paused process handles no TERM.
      resume();
      process.destroy();
      if (!ended(grace)) {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
      }
    }
    new ChildRegistry(spec.state()).remove(name());
  }

  /** Ends the process at once (KILL), as a crash would. */
  public void kill() {
    endExpected = true;
    process.destroyForcibly();
    ended(Duration.ofSeconds(10));
    new ChildRegistry(spec.state()).remove(name());
  }

  /** Freezes the process (STOP): its sockets stay open, it answers nothing. */
  public void pause() {
    signal("-STOP");
  }

  /** Lets a frozen process go on (CONT). */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return;
    }
    try {
      new ProcessBuilder(List.of("kill", signal, Long.toString(pid()))).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ended(Duration grace) {
    try {
      return process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
