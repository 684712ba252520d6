package com.salesai.contracts.proposal;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * The buyer opened a proposal. One event per view.
 *
 * @param proposalId the proposal
 * @param leadId lead it was written for
 * @param opportunityId opportunity it was written for
 * @param ownerId member who owns the proposal; absent when nobody does
 * @param teamId team the proposal belongs to; absent when it belongs to none
 * @param viewedAt when it was opened
 */
@WireRecord
@EventContract(type = "com.salesai.proposal.viewed.v1", topic = "salesai.proposal.v1")
public record ProposalViewed(
    @Required UUID proposalId,
    UUID leadId,
    UUID opportunityId,
    UUID ownerId,
    UUID teamId,
    @Required Instant viewedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return proposalId;
  }
}
