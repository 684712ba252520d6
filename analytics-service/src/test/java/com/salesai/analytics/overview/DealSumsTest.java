package com.salesai.analytics.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.salesai.analytics.overview.Overview.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealSumsTest {
  private static DealSums.Row row(
      String currency, long open, String openAmount, long won, String wonAmount, long lost) {
    return new DealSums.Row(
        currency,
        open + won + lost,
        open,
        new BigDecimal(openAmount),
        won,
        new BigDecimal(wonAmount),
        lost);
  }

  @Test
  void nothingIsNothing() {
    DealSums none = new DealSums(List.of());
    assertNull(none.winRate());
    assertEquals(new Overview.Pipeline(0, "0.00", null, List.of()), none.pipeline());
    assertEquals(new Overview.Won(0, "0.00", null, List.of()), none.won());
    assertEquals(new Amount("0.00", null), none.revenue());
  }

  @Test
  void onlyLostIsARateOfZero() {
    assertEquals(
        new BigDecimal("0.0000"), new DealSums(List.of(row("EUR", 0, "0", 0, "0", 3))).winRate());
  }

  @Test
  void headlineIsTheCurrencyOfMostDealsAndNothingIsConverted() {
    DealSums sums =
        new DealSums(
            List.of(
                row("USD", 1, "900000", 1, "100", 0),
                row("EUR", 2, "1250.5", 0, "0", 1),
                row(null, 4, "0", 1, "0", 0)));
    assertEquals(
        new Overview.Pipeline(
            7,
            "1250.50",
            "EUR",
            List.of(new Amount("1250.50", "EUR"), new Amount("900000.00", "USD"))),
        sums.pipeline());
    assertEquals(
        new Overview.Won(2, "0.00", "EUR", List.of(new Amount("100.00", "USD"))), sums.won());
    assertEquals(1, sums.lost().count());
    assertEquals(new BigDecimal("0.6667"), sums.winRate());
  }

  @Test
  void equalCurrenciesGoByNameAndFourDecimalsStay() {
    DealSums sums =
        new DealSums(List.of(row("USD", 1, "1", 0, "0", 0), row("CHF", 1, "0.1250", 0, "0", 0)));
    assertEquals("CHF", sums.pipeline().currency());
    assertEquals("0.125", sums.pipeline().amount());
  }
}
