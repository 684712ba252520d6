package com.salesai.lead.activity;

import com.salesai.contracts.Event;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalDeclined;
import com.salesai.contracts.proposal.ProposalGenerated;
import com.salesai.contracts.proposal.ProposalSent;
import com.salesai.contracts.proposal.ProposalViewed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an event of another service says about a lead.
 *
 * @param leadId lead that the event names, or null
 * @param opportunityId opportunity that the event names, or null: its lead is meant then
 * @param activity what happened
 */
record Touchpoint(UUID leadId, UUID opportunityId, ActivityInput activity) {

  /** The touchpoint of an event; empty for events that are none. */
  static Optional<Touchpoint> of(Event event) {
    if (event instanceof ConversationAnalyzed e) {
      return Optional.of(
          new Touchpoint(e.leadId(), e.opportunityId(), activity("call", e.analyzedAt(), call(e))));
    }
    if (event instanceof ProposalGenerated e) {
      return proposal(
          e.leadId(), e.opportunityId(), "proposal_generated", e.generatedAt(), e.proposalId());
    }
    if (event instanceof ProposalSent e) {
      return proposal(e.leadId(), e.opportunityId(), "proposal_sent", e.sentAt(), e.proposalId());
    }
    if (event instanceof ProposalViewed e) {
      return proposal(e.leadId(), e.opportunityId(), "proposal_view", e.viewedAt(), e.proposalId());
    }
    if (event instanceof ProposalAccepted e) {
      return proposal(
          e.leadId(), e.opportunityId(), "proposal_accept", e.acceptedAt(), e.proposalId());
    }
    if (event instanceof ProposalDeclined e) {
      return proposal(
          e.leadId(), e.opportunityId(), "proposal_decline", e.declinedAt(), e.proposalId());
    }
    return Optional.empty();
  }

  private static Optional<Touchpoint> proposal(
      UUID leadId, UUID opportunityId, String type, Instant at, UUID proposalId) {
    return Optional.of(
        new Touchpoint(
            leadId,
            opportunityId,
            activity(type, at, Map.of("proposalId", proposalId.toString()))));
  }

  private static Map<String, Object> call(ConversationAnalyzed event) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("conversationId", event.conversationId().toString());
    if (event.talkRatio() != null) {
      properties.put("talkRatio", event.talkRatio());
    }
    properties.put("questions", event.questions());
    properties.put("longestMonologueSeconds", event.longestMonologueSeconds());
    return properties;
  }

  private static ActivityInput activity(String type, Instant at, Map<String, Object> properties) {
    return new ActivityInput(type, at, null, null, properties);
  }
}
