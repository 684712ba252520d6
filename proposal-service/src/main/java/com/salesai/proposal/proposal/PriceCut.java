package com.salesai.proposal.proposal;

import com.salesai.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a price lies below the list price.
 *
 * @param saving list price minus price, in their currency
 * @param discount share of the list price, 0 to 1, to three decimals
 */
record PriceCut(Money saving, BigDecimal discount) {

  /** Empty unless both are there, in one currency, and the price is lower. */
  static Optional<PriceCut> of(Money listPrice, Money price) {
    if (listPrice == null || price == null || !listPrice.currency().equals(price.currency())) {
      return Optional.empty();
    }
    BigDecimal list = new BigDecimal(listPrice.amount());
    BigDecimal saving = list.subtract(new BigDecimal(price.amount()));
    if (saving.signum() <= 0 || list.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PriceCut(
            new Money(saving.toPlainString(), price.currency()),
            saving.divide(list, 3, RoundingMode.HALF_UP)));
  }
}
