package com.salesai.platform.tenancy;

import java.util.Locale;

/**
 * Which records of the organization a person sees: own and unassigned, those of their teams, or
 * all.
 */
public enum Visibility {
  OWN,
  TEAM,
  ALL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a claim value; absent means {@link #ALL}, an unknown word the narrowest. */
  public static Visibility of(String claim) {
    if (claim == null || claim.isBlank()) {
      return ALL;
    }
    for (Visibility visibility : values()) {
      if (visibility.key().equals(claim)) {
        return visibility;
      }
    }
    return OWN;
  }
}
