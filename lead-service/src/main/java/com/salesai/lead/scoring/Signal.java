package com.salesai.lead.scoring;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing that happened between a lead and us.
 *
 * @param type kind of activity, for example {@code pricing_view}
 * @param occurredAt when it happened
 * @param talkRatio of a call: share of the talk time that our side held, 0 to 1; null when unknown
 * @param questions of a call: number of questions asked; null when unknown
 */
public record Signal(String type, Instant occurredAt, Double talkRatio, Integer questions) {

  /** The type in snake_case, so that {@code Pricing-View} counts as {@code pricing_view}. */
  String key() {
    return type.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
