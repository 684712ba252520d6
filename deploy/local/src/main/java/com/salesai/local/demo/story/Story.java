package com.salesai.local.demo.story;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the demo loads.
 *
 * @param seed it was made from
 * @param end no moment of it lies later; it begins {@value #DAYS} days before
 */
public record Story(long seed, Instant end, List<Chapter> chapters) {

  /** Length of the story in days. */
  public static final int DAYS = 90;

  /**
   * The part of one organization.
   *
   * @param leads in the order in which they came
   */
  public record Chapter(Profile profile, List<LeadStory> leads) {}
}
