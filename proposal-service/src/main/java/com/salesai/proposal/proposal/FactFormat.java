package com.salesai.proposal.proposal;

import com.salesai.contracts.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Writes values the way a document's language writes them (CLDR, as the JDK carries it). */
final class FactFormat {
  private static final int LONGEST = 300;

  private final Locale locale;

  FactFormat(String language) {
    this.locale = Locale.forLanguageTag(language);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** Amount with the currency's own decimals; more when the amount has more. */
  String money(Money money) {
    if (money == null) {
      return null;
    }
    Currency currency = Currency.getInstance(money.currency());
    BigDecimal amount = new BigDecimal(money.amount());
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    int decimals =
        Math.max(currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
    format.setMinimumFractionDigits(Math.max(0, decimals));
    format.setMaximumFractionDigits(Math.max(0, decimals));
    return format.format(amount);
  }

  String count(Integer count) {
    return count == null ? null : NumberFormat.getIntegerInstance(locale).format(count);
  }

  String percent(BigDecimal share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** Name of a country given by its ISO 3166 code; other words stay as they are. */
  String country(String country) {
    if (country == null || !country.matches("[A-Za-z]{2}")) {
      return country;
    }
    return new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
  }

  /**
   * One line that a document can show: without control characters, which XML cannot hold, and cut
   * at {@value #LONGEST} characters. Null when nothing is left.
   */
  static String text(String value) {
    if (value == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder();
    value
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.getType(c) == Character.CONTROL ? ' ' : c)
        .filter(FactFormat::isXmlCharacter)
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    String line = kept.toString().strip().replaceAll(" {2,}", " ");
    return line.isEmpty() ? null : line;
  }

  /** XML 1.0, production Char; surrogates that stand alone are none. */
  private static boolean isXmlCharacter(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
