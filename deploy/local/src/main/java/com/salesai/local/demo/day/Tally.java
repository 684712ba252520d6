package com.salesai.local.demo.day;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the day brought. */
final class Tally {

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Long> won = new LinkedHashMap<>();

  void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void won(long amount, String currency) {
    won.merge(currency, amount, Long::sum);
  }

  /** For example {@code 13 leads, 29 activities, 1 won deals, EUR 34,500 won}. */
  String summary() {
    String all =
        counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    String revenue =
        won.entrySet().stream()
            .map(sum -> PlatformStage.money(sum.getValue(), sum.getKey()))
            .collect(Collectors.joining(" and "));
    return revenue.isEmpty() ? all : all + "; revenue " + revenue;
  }
}
