package com.salesai.local.demo.load;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The progress line: on a terminal it is rewritten in place, elsewhere it is printed now and then.
 */
final class Counts {

  private static final long EVERY_NANOS = 200_000_000L;
  private static final long EVERY_NANOS_IN_A_LOG = 10_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<Kind, Integer> expected;
  private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
  private long shownAt = System.nanoTime();

  Counts(PrintStream out, boolean terminal, Map<Kind, Integer> expected) {
    this.out = out;
    this.terminal = terminal;
    this.expected = expected;
  }

  /** So many more are there, sent now or by an earlier run. */
  synchronized void add(Kind kind, int count) {
    done.merge(kind, count, Integer::sum);
    long now = System.nanoTime();
    if (now - shownAt >= (terminal ? EVERY_NANOS : EVERY_NANOS_IN_A_LOG)) {
      shownAt = now;
      show();
    }
  }

  /** Erases the line. */
  synchronized void end() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }

  /** For example {@code 330 leads, 3604 activities}. */
  synchronized String summary() {
    return done.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().title)
        .collect(Collectors.joining(", "));
  }

  private void show() {
    String line =
        expected.entrySet().stream()
            .map(
                entry ->
                    "%s %d/%d"
                        .formatted(
                            entry.getKey().title,
                            done.getOrDefault(entry.getKey(), 0),
                            entry.getValue()))
            .collect(Collectors.joining("  "));
    if (terminal) {
      out.print("\r\033[K  " + line);
    } else {
      out.println("  " + line);
    }
    out.flush();
  }
}
