package com.salesai.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Ids of records and events: UUIDv7 (RFC 9562), made by the application, roughly ordered by time.
 */
public final class Ids {
  private Ids() {}

  /** A new id; ids made later in this process sort after earlier ones. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
