package com.salesai.gateway.caller;

import java.util.Optional;
import java.util.UUID;

/** Strict reading of ids: the JDK also takes short forms such as {@code 1-1-1-1-1}. */
public final class Uuids {
  private Uuids() {}

  /** The id, or empty for anything but the canonical 36 characters. */
  public static Optional<UUID> parse(String text) {
    if (text == null || text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
