package com.salesai.proposal.proposal;

import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalDeclined;
import com.salesai.contracts.proposal.ProposalSent;
import com.salesai.contracts.proposal.ProposalViewed;
import java.util.Optional;

/** The steps of a proposal and the events that tell of them. */
final class ProposalSteps {
  private ProposalSteps() {}

  static MoveProposal.Step send(SendingRequest sending) {
    return (p, at) ->
        p.send(sending.channelOrDefault(), at)
            ? Optional.of(
                new ProposalSent(
                    p.id, p.leadId, p.opportunityId, p.ownerId, p.teamId, p.channel, at))
            : Optional.empty();
  }

  /** Every opening is told: a buyer who comes back is a signal. */
  static MoveProposal.Step view() {
    return (p, at) -> {
      p.view(at);
      return Optional.of(
          new ProposalViewed(p.id, p.leadId, p.opportunityId, p.ownerId, p.teamId, at));
    };
  }

  static MoveProposal.Step accept() {
    return (p, at) ->
        p.accept(at)
            ? Optional.of(
                new ProposalAccepted(p.id, p.leadId, p.opportunityId, p.ownerId, p.teamId, at))
            : Optional.empty();
  }

  static MoveProposal.Step decline(DeclinationRequest declination) {
    return (p, at) ->
        p.decline(declination.reason(), declination.comment(), at)
            ? Optional.of(
                new ProposalDeclined(
                    p.id, p.leadId, p.opportunityId, p.ownerId, p.teamId, declination.reason(), at))
            : Optional.empty();
  }
}
