package com.salesai.lead.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a lead has come. The last two are the end of the way as a lead. */
public enum LeadStatus {
  NEW,
  CONTACTED,
  QUALIFIED,
  NURTURING,
  CONVERTED,
  DISQUALIFIED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words as they stand on the wire. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(LeadStatus::key).toList();
  }
}
