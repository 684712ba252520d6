package com.salesai.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.contracts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactFormatTest {
  private final FactFormat en = new FactFormat("en");
  private final FactFormat es = new FactFormat("es");

  @Test
  void writesMoneyInTheLanguageAndTheCurrencysDecimals() {
    assertThat(en.money(new Money("1250", "EUR"))).isEqualTo("€1,250.00");
    assertThat(es.money(new Money("12500.5", "EUR"))).isEqualTo("12.500,50\u00a0€");
    assertThat(en.money(new Money("1250", "JPY"))).isEqualTo("¥1,250");
    assertThat(en.money(new Money("0.1234", "USD"))).isEqualTo("$0.1234");
    assertThat(en.money(null)).isNull();
  }

  @Test
  void writesDatesCountsSharesAndCountries() {
    assertThat(en.date(LocalDate.of(2026, 1, 5))).isEqualTo("January 5, 2026");
    assertThat(es.date(LocalDate.of(2026, 1, 5))).isEqualTo("5 de enero de 2026");
    assertThat(es.count(12500)).isEqualTo("12.500");
    assertThat(en.percent(new BigDecimal("0.125"))).isEqualTo("12.5%");
    assertThat(es.country("ES")).isEqualTo("España");
    assertThat(en.country("Spain")).isEqualTo("Spain");
  }

  @Test
  void keepsOnlyWhatADocumentCanShow() {
    assertThat(FactFormat.text(" a\u0001\u0000b\tc\uFFFE\nd ")).isEqualTo("a b c d");
    assertThat(FactFormat.text("\ud800x")).isEqualTo("x");
    assertThat(FactFormat.text(" \u0007 ")).isNull();
    assertThat(FactFormat.text("é".repeat(400))).hasSize(300);
    assertThat(FactFormat.text("日本 🚀")).isEqualTo("日本 🚀");
  }

  @Test
  void aPriceCutNeedsALowerPriceInOneCurrency() {
    Money list = new Money("54000", "EUR");
    PriceCut cut = PriceCut.of(list, new Money("48600.00", "EUR")).orElseThrow();
    assertThat(cut.saving().amount()).isEqualTo("5400.00");
    assertThat(cut.discount()).isEqualByComparingTo("0.1");
    assertThat(PriceCut.of(list, list)).isEmpty();
    assertThat(PriceCut.of(list, new Money("1", "USD"))).isEmpty();
    assertThat(PriceCut.of(null, list)).isEmpty();
    assertThat(PriceCut.of(new Money("0", "EUR"), new Money("-1", "EUR"))).isEmpty();
  }
}
