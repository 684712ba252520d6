package com.salesai.platform.tenancy;

import java.util.Locale;
import java.util.Optional;

/** Roles of people, cumulative: an admin may do what a manager may, a manager what a rep may. */
public enum Role {
  REP,
  MANAGER,
  ADMIN;

  /**
   * The role of that name as it stands in the token ({@code rep}, {@code manager}, {@code admin}).
   */
  public static Optional<Role> of(String name) {
    for (Role role : values()) {
      if (role.key().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean includes(Role least) {
    return compareTo(least) >= 0;
  }
}
