package com.salesai.analytics.overview;

import com.salesai.analytics.overview.Overview.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Deals counted and summed per currency; nothing is converted. */
record DealSums(List<Row> rows) {
  private static final int RATE_DECIMALS = 4;

  /**
   * The deals of one currency.
   *
   * @param currency null for deals without amount
   */
  record Row(
      String currency,
      long deals,
      long open,
      BigDecimal openAmount,
      long won,
      BigDecimal wonAmount,
      long lost) {}

  Overview.Pipeline pipeline() {
    return new Overview.Pipeline(
        sum(Row::open),
        headline(Row::openAmount),
        currency().orElse(null),
        amounts(Row::open, Row::openAmount));
  }

  Overview.Won won() {
    return new Overview.Won(
        sum(Row::won),
        headline(Row::wonAmount),
        currency().orElse(null),
        amounts(Row::won, Row::wonAmount));
  }

  Overview.Lost lost() {
    return new Overview.Lost(sum(Row::lost));
  }

  /** The sum won in the headline currency. */
  Amount revenue() {
    return new Amount(headline(Row::wonAmount), currency().orElse(null));
  }

  /** won / (won + lost), or null when nothing was closed. */
  BigDecimal winRate() {
    long won = sum(Row::won);
    long closed = won + sum(Row::lost);
    return closed == 0
        ? null
        : BigDecimal.valueOf(won)
            .divide(BigDecimal.valueOf(closed), RATE_DECIMALS, RoundingMode.HALF_UP);
  }

  /** The currency that most deals are in, the first by name among equals. */
  private Optional<String> currency() {
    return rows.stream()
        .filter(row -> row.currency() != null)
        .min(Comparator.comparingLong(Row::deals).reversed().thenComparing(Row::currency))
        .map(Row::currency);
  }

  private long sum(ToLongFunction<Row> count) {
    return rows.stream().mapToLong(count).sum();
  }

  private String headline(Function<Row, BigDecimal> amount) {
    return currency()
        .flatMap(name -> rows.stream().filter(row -> name.equals(row.currency())).findFirst())
        .map(amount)
        .map(DealSums::text)
        .orElse("0.00");
  }

  private List<Amount> amounts(ToLongFunction<Row> count, Function<Row, BigDecimal> amount) {
    return rows.stream()
        .filter(row -> row.currency() != null && count.applyAsLong(row) > 0)
        .sorted(Comparator.comparing(Row::currency))
        .map(row -> new Amount(text(amount.apply(row)), row.currency()))
        .toList();
  }

  /** At least two decimals, more only where the amounts have them. */
  private static String text(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale())).toPlainString();
  }
}
