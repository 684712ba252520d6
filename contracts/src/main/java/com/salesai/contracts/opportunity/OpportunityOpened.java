package com.salesai.contracts.opportunity;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Money;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * An opportunity was opened.
 *
 * @param opportunityId the opportunity
 * @param leadId lead it came from
 * @param accountId account it belongs to
 * @param ownerId member who owns the opportunity; absent when nobody does
 * @param teamId team the opportunity belongs to; absent when it belongs to none
 * @param amount expected or agreed value of the deal
 * @param listPrice value before discount
 * @param stage stage it starts in, key in lower kebab case
 * @param product product key
 * @param openedAt when it was opened; may lie in the past
 */
@WireRecord
@EventContract(type = "com.salesai.opportunity.opened.v1", topic = "salesai.opportunity.v1")
public record OpportunityOpened(
    @Required UUID opportunityId,
    UUID leadId,
    UUID accountId,
    UUID ownerId,
    UUID teamId,
    Money amount,
    Money listPrice,
    @Required String stage,
    String product,
    @Required Instant openedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return opportunityId;
  }
}
