package com.salesai.contracts.opportunity;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Money;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * An opportunity was closed as lost.
 *
 * @param opportunityId the opportunity
 * @param leadId lead it came from
 * @param ownerId member who owns the opportunity; absent when nobody does
 * @param teamId team the opportunity belongs to; absent when it belongs to none
 * @param amount value that was lost; absent when unknown
 * @param product product key
 * @param lossReason reason key, for example {@code price}; free text stays in the owning service
 * @param closedAt when it was lost; may lie in the past
 */
@WireRecord
@EventContract(type = "com.salesai.opportunity.lost.v1", topic = "salesai.opportunity.v1")
public record OpportunityLost(
    @Required UUID opportunityId,
    UUID leadId,
    UUID ownerId,
    UUID teamId,
    Money amount,
    String product,
    String lossReason,
    @Required Instant closedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return opportunityId;
  }
}
