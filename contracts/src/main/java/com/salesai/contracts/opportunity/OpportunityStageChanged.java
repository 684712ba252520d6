package com.salesai.contracts.opportunity;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * An open opportunity moved to another stage.
 *
 * @param opportunityId the opportunity
 * @param leadId lead it came from
 * @param ownerId member who owns the opportunity; absent when nobody does
 * @param teamId team the opportunity belongs to; absent when it belongs to none
 * @param fromStage stage it left, key in lower kebab case
 * @param toStage stage it entered, key in lower kebab case
 * @param occurredAt when it moved; may lie in the past
 */
@WireRecord
@EventContract(type = "com.salesai.opportunity.stage-changed.v1", topic = "salesai.opportunity.v1")
public record OpportunityStageChanged(
    @Required UUID opportunityId,
    UUID leadId,
    UUID ownerId,
    UUID teamId,
    @Required String fromStage,
    @Required String toStage,
    @Required Instant occurredAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return opportunityId;
  }
}
