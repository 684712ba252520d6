package com.salesai.local.cli;

import com.salesai.local.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line for each finished step, and on a terminal a last line with what runs and what remains.
 */
final class ConsoleProgress implements Progress {

  private final PrintStream out;
  private final boolean terminal;
  private final List<String> steps = new ArrayList<>();
  private final List<String> finished = new ArrayList<>();
  private final List<String> running = new ArrayList<>();

  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void plan(List<String> planned) {
    steps.addAll(planned);
    line(steps.size() + " steps: " + String.join(", ", steps));
  }

  @Override
  public synchronized void begin(String step) {
    running.add(step);
    showRemaining();
  }

  @Override
  public synchronized void done(String step, Duration took) {
    running.remove(step);
    finished.add(step);
    line(
        String.format(
            Locale.ROOT,
            "[%2d/%d] %-20s ready  %5.1f s",
            finished.size(),
            steps.size(),
            step,
            took.toMillis() / 1000.0));
    showRemaining();
  }

  @Override
  public synchronized void note(String text) {
    line(text);
    showRemaining();
  }

  /** Erases the last line for good. */
  synchronized void end() {
    running.clear();
    steps.clear();
    erase();
  }

  private void line(String text) {
    erase();
    out.println(text);
    out.flush();
  }

  private void showRemaining() {
    if (!terminal || running.isEmpty()) {
      return;
    }
    List<String> later = new ArrayList<>(steps);
    later.removeAll(finished);
    later.removeAll(running);
    erase();
    out.print("        " + String.join(", ", running) + " ...");
    if (!later.isEmpty()) {
      out.print("  then " + String.join(", ", later));
    }
    out.flush();
  }

  private void erase() {
    if (terminal) {
      out.print("\r\033[K");
    }
  }
}
