package com.salesai.contracts.lead;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A lead got a score. The points of the reasons add up to {@code value} exactly.
 *
 * @param leadId the lead
 * @param ownerId member who owns the lead; absent when nobody does
 * @param teamId team the lead belongs to; absent when it belongs to none
 * @param value score, 0 to 100
 * @param previousValue score before, 0 to 100; absent for the first score
 * @param probability calibrated probability of a win, 0 to 1
 * @param tier tier the value falls into, lower kebab case, for example {@code hot}
 * @param previousTier tier before; absent for the first score
 * @param modelId model that made the score
 * @param reasons why, strongest first; may be empty when the value is 0
 * @param scoredAt when the score was made
 */
@WireRecord
@EventContract(type = "com.salesai.lead.scored.v1", topic = "salesai.lead.v1")
public record LeadScored(
    @Required UUID leadId,
    UUID ownerId,
    UUID teamId,
    @Required int value,
    Integer previousValue,
    @Required double probability,
    @Required String tier,
    String previousTier,
    @Required String modelId,
    @Required List<ScoreReason> reasons,
    @Required Instant scoredAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return leadId;
  }
}
