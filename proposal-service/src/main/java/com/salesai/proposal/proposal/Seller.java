package com.salesai.proposal.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who makes the offer, as the caller's token tells.
 *
 * @param organization readable alias of the organization, such as {@code acme-industries}
 * @param name the person's name, or null for a partner application
 * @param email the person's address, or null
 */
record Seller(String organization, String name, String email) {

  /** The alias as a name: {@code Acme Industries}. */
  String organizationName() {
    return Arrays.stream(organization.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
