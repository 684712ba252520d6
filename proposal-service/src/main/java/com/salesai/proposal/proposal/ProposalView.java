package com.salesai.proposal.proposal;

import com.salesai.proposal.template.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal as the API shows it.
 *
 * @param templateVersion version of the template's text that it was written from
 * @param facts every number, name and date that the document may state, with its source
 * @param ownerId member who owns it: the owner of the lead or opportunity, else who wrote it
 * @param views times that the buyer opened it
 * @param decidedAt when it was accepted or declined
 */
@Schema(name = "Proposal")
record ProposalView(
    UUID id,
    String templateId,
    int templateVersion,
    UUID leadId,
    UUID opportunityId,
    String language,
    String title,
    ProposalStatus status,
    List<Fact> facts,
    UUID ownerId,
    UUID teamId,
    String channel,
    String declineReason,
    String declineComment,
    long views,
    Instant createdAt,
    Instant updatedAt,
    Instant sentAt,
    Instant viewedAt,
    Instant decidedAt) {

  static ProposalView of(Proposal proposal, List<Fact> facts) {
    return new ProposalView(
        proposal.id,
        proposal.templateId,
        proposal.templateVersion,
        proposal.leadId,
        proposal.opportunityId,
        proposal.language,
        proposal.title,
        proposal.status(),
        facts,
        proposal.ownerId,
        proposal.teamId,
        proposal.channel,
        proposal.declineReason,
        proposal.declineComment,
        proposal.views,
        proposal.createdAt,
        proposal.updatedAt,
        proposal.sentAt,
        proposal.viewedAt,
        proposal.decidedAt);
  }
}
