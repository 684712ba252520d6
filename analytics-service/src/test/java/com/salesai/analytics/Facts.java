package com.salesai.analytics;

import com.salesai.contracts.Money;
import com.salesai.contracts.battlecard.BattleCardViewed;
import com.salesai.contracts.conversation.CallTranscribed;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadScored;
import com.salesai.contracts.lead.LeadUpdated;
import com.salesai.contracts.opportunity.OpportunityLost;
import com.salesai.contracts.opportunity.OpportunityOpened;
import com.salesai.contracts.opportunity.OpportunityStageChanged;
import com.salesai.contracts.opportunity.OpportunityWon;
import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalDeclined;
import com.salesai.contracts.proposal.ProposalGenerated;
import com.salesai.contracts.proposal.ProposalSent;
import com.salesai.contracts.proposal.ProposalViewed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as the other services tell them, with what a test cares about. */
public final class Facts {
  public static final Instant AT = Instant.parse("2026-03-10T10:00:00.123456Z");

  private Facts() {}

  public static LeadCaptured captured(UUID lead, String channel) {
    return captured(lead, channel, null, null);
  }

  public static LeadCaptured captured(UUID lead, String channel, UUID owner, UUID team) {
    return new LeadCaptured(
        lead, owner, team, "new", channel, "cpc", "spring", "software", "DE", 240, AT);
  }

  public static LeadUpdated moved(UUID lead, String channel, UUID owner, UUID team) {
    return new LeadUpdated(
        lead, owner, team, "open", channel, null, null, null, null, null, List.of("ownerId"), AT);
  }

  public static LeadScored scored(UUID lead, int value, String tier) {
    return new LeadScored(
        lead, null, null, value, null, 0.3125, tier, null, "scorecard-1", List.of(), AT);
  }

  public static OpportunityOpened opened(UUID id, UUID lead, UUID owner, Money amount) {
    return new OpportunityOpened(
        id, lead, null, owner, null, amount, null, "prospecting", "suite", AT);
  }

  public static OpportunityStageChanged staged(UUID id, UUID lead, String to) {
    return new OpportunityStageChanged(id, lead, null, null, "prospecting", to, AT);
  }

  public static OpportunityWon won(UUID id, UUID lead, UUID owner, Money amount, Instant at) {
    return new OpportunityWon(id, lead, owner, null, amount, "suite", at);
  }

  public static OpportunityLost lost(UUID id, UUID lead, Money amount) {
    return new OpportunityLost(id, lead, null, null, amount, "suite", "price", AT);
  }

  public static ProposalGenerated generated(UUID id, UUID lead, UUID opportunity, UUID owner) {
    return new ProposalGenerated(id, lead, opportunity, "standard", "en", owner, null, AT);
  }

  public static ProposalSent sent(UUID id, UUID lead) {
    return new ProposalSent(id, lead, null, null, null, "email", AT);
  }

  public static ProposalViewed viewed(UUID id, UUID lead) {
    return new ProposalViewed(id, lead, null, null, null, AT);
  }

  public static ProposalAccepted accepted(UUID id, UUID lead) {
    return new ProposalAccepted(id, lead, null, null, null, AT);
  }

  public static ProposalDeclined declined(UUID id, UUID lead) {
    return new ProposalDeclined(id, lead, null, null, null, "price", AT);
  }

  public static CallTranscribed transcribed(UUID id, UUID lead, UUID owner) {
    return new CallTranscribed(id, lead, null, owner, null, 12, 61.5, "en", AT);
  }

  public static ConversationAnalyzed analyzed(UUID id, UUID lead, UUID owner, Double talkRatio) {
    return new ConversationAnalyzed(id, lead, null, owner, null, talkRatio, 20.25, 4, 2, AT);
  }

  public static BattleCardViewed cardViewed(UUID card, UUID lead, UUID viewer) {
    return new BattleCardViewed(card, "Rivalis", "price", lead, null, viewer, AT);
  }

  public static Money eur(String amount) {
    return new Money(amount, "EUR");
  }
}
