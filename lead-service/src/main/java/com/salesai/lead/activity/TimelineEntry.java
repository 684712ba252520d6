package com.salesai.lead.activity;

import com.salesai.lead.scoring.ScoreReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing in the life of a lead.
 *
 * @param kind {@code activity}, {@code score} or {@code stage}
 * @param type of an activity: its type
 * @param score of a score: what it was and why
 * @param opportunity of a stage: which deal moved
 */
@Schema(name = "TimelineEntry")
public record TimelineEntry(
    UUID id,
    String kind,
    Instant occurredAt,
    String type,
    String channel,
    String campaign,
    Map<String, Object> properties,
    Score score,
    Opportunity opportunity) {

  /** A score that was given. */
  @Schema(name = "TimelineScore")
  public record Score(
      int value,
      Integer previousValue,
      String tier,
      String previousTier,
      double probability,
      List<ScoreReason> reasons) {}

  /** A deal that was opened ({@code fromStage} absent), moved, won or lost. */
  @Schema(name = "TimelineOpportunity")
  public record Opportunity(UUID id, String name, String fromStage, String toStage) {}
}
