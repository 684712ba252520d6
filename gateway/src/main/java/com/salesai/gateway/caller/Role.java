package com.salesai.gateway.caller;

import java.util.Locale;
import java.util.Optional;

/** Roles of people, cumulative: the later includes the earlier. */
public enum Role {
  REP,
  MANAGER,
  ADMIN;

  /** The role of that name as it stands in the token, for example {@code rep}. */
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
}
