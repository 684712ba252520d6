package com.salesai.contracts.opportunity;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Money;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * An opportunity was closed as won.
 *
 * @param opportunityId the opportunity
 * @param leadId lead it came from
 * @param ownerId member who owns the opportunity; absent when nobody does
 * @param teamId team the opportunity belongs to; absent when it belongs to none
 * @param amount agreed value, the revenue; absent when unknown
 * @param product product key
 * @param closedAt when it was won; may lie in the past
 */
@WireRecord
@EventContract(type = "com.salesai.opportunity.won.v1", topic = "salesai.opportunity.v1")
public record OpportunityWon(
    @Required UUID opportunityId,
    UUID leadId,
    UUID ownerId,
    UUID teamId,
    Money amount,
    String product,
    @Required Instant closedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return opportunityId;
  }
}
