package com.salesai.lead.scoring;

import com.salesai.contracts.lead.LeadScored;
import java.util.UUID;

/**
 * A lead has a new score.
 *
 * @param id of the history row
 * @param previous score before, or null for the first
 */
public record ScoreChange(UUID id, Scorable lead, LeadScore previous) {

  /** The event that tells of it. */
  public LeadScored event() {
    LeadScore score = lead.score();
    return new LeadScored(
        lead.id(),
        lead.ownerId(),
        lead.teamId(),
        score.value(),
        previous == null ? null : previous.value(),
        score.probability(),
        score.tier(),
        previous == null ? null : previous.tier(),
        score.modelId(),
        score.reasons().stream()
            .map(r -> new com.salesai.contracts.lead.ScoreReason(r.code(), r.points()))
            .toList(),
        score.scoredAt());
  }
}
