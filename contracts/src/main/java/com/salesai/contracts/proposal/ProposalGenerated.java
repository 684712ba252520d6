package com.salesai.contracts.proposal;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal was written from a template.
 *
 * @param proposalId the proposal
 * @param leadId lead it was written for
 * @param opportunityId opportunity it was written for
 * @param templateId template it was written from; built-in templates have readable ids
 * @param language BCP 47 tag, for example {@code en}
 * @param ownerId member who owns the proposal; absent when nobody does
 * @param teamId team the proposal belongs to; absent when it belongs to none
 * @param generatedAt when it was written
 */
@WireRecord
@EventContract(type = "com.salesai.proposal.generated.v1", topic = "salesai.proposal.v1")
public record ProposalGenerated(
    @Required UUID proposalId,
    UUID leadId,
    UUID opportunityId,
    @Required String templateId,
    @Required String language,
    UUID ownerId,
    UUID teamId,
    @Required Instant generatedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return proposalId;
  }
}
