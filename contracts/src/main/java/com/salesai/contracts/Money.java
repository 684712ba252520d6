package com.salesai.contracts;

/**
 * An amount of money. The amount is text, so that no reader turns it into a binary fraction.
 *
 * @param amount decimal number with a point and at most four decimals, for example {@code 1250.00};
 *     negative for a credit
 * @param currency ISO 4217 code, three capitals
 */
@WireRecord
public record Money(@Required String amount, @Required String currency) {}
