package com.salesai.lead.pipeline;

import com.salesai.contracts.Money;
import com.salesai.platform.web.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Money of a deal.
 *
 * @param amount 0 or more, at most four decimals
 * @param currency ISO 4217 code
 */
public record Price(BigDecimal amount, String currency) {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

  /** Reads checked money; null for null. */
  static Price of(Money money) {
    return money == null ? null : new Price(new BigDecimal(money.amount()), money.currency());
  }

  static Price of(BigDecimal amount, String currency) {
    return amount == null ? null : new Price(amount, currency);
  }

  /** What is wrong with money that a client sent. */
  static void check(String pointer, Money money, List<FieldError> errors) {
    if (money == null) {
      return;
    }
    if (money.amount() == null || !AMOUNT.matcher(money.amount()).matches()) {
      errors.add(
          new FieldError(
              pointer + "/amount",
              "money.amount",
              "A decimal number as text, 0 or more, at most 15 digits and 4 decimals, such as"
                  + " \"1250.00\"."));
    }
    if (!isCurrency(money.currency())) {
      errors.add(
          new FieldError(
              pointer + "/currency", "money.currency", "An ISO 4217 code, such as EUR."));
    }
  }

  private static boolean isCurrency(String code) {
    return code != null
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /** On the wire: with the decimals that are usual for the currency, more if there are more. */
  public Money money() {
    BigDecimal plain = amount.stripTrailingZeros();
    int usual = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return new Money(
        plain.setScale(Math.max(usual, plain.scale()), RoundingMode.UNNECESSARY).toPlainString(),
        currency);
  }
}
