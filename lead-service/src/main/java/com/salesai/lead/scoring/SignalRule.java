package com.salesai.lead.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Points for one kind of behaviour. Each occurrence counts {@code points}, halved for every {@code
 * halfLifeDays} of age (exponential decay); together they count at most {@code cap} (frequency
 * cap), rounded to whole points.
 *
 * @param types activity types it listens to, snake_case
 * @param points per fresh occurrence; negative for bad signs
 * @param cap most that all occurrences count, as a positive number
 * @param applies further condition on the single occurrence
 */
record SignalRule(
    String code,
    String label,
    SignalGroup group,
    Set<String> types,
    double points,
    int cap,
    int halfLifeDays,
    Predicate<Signal> applies) {
  private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  Optional<ScoreReason> reason(List<Signal> signals, Instant now) {
    double sum = 0;
    for (Signal signal : signals) {
      if (types.contains(signal.key()) && applies.test(signal)) {
        sum += points * decay(signal.occurredAt(), now);
      }
    }
    int whole = (int) Math.round(Math.max(-cap, Math.min(cap, sum)));
    return whole == 0 ? Optional.empty() : Optional.of(new ScoreReason(code, label, whole));
  }

  private double decay(Instant occurredAt, Instant now) {
    double days = Math.max(0, Duration.between(occurredAt, now).toSeconds() / SECONDS_PER_DAY);
    return Math.pow(0.5, days / halfLifeDays);
  }
}
