package com.salesai.contracts.proposal;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal was sent to the buyer.
 *
 * @param proposalId the proposal
 * @param leadId lead it was written for
 * @param opportunityId opportunity it was written for
 * @param ownerId member who owns the proposal; absent when nobody does
 * @param teamId team the proposal belongs to; absent when it belongs to none
 * @param channel way it was sent, for example {@code email}
 * @param sentAt when it was sent
 */
@WireRecord
@EventContract(type = "com.salesai.proposal.sent.v1", topic = "salesai.proposal.v1")
public record ProposalSent(
    @Required UUID proposalId,
    UUID leadId,
    UUID opportunityId,
    UUID ownerId,
    UUID teamId,
    String channel,
    @Required Instant sentAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return proposalId;
  }
}
