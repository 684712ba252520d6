package com.salesai.lead.pipeline;

import com.salesai.contracts.Event;
import com.salesai.contracts.Money;
import com.salesai.contracts.opportunity.OpportunityLost;
import com.salesai.contracts.opportunity.OpportunityOpened;
import com.salesai.contracts.opportunity.OpportunityStageChanged;
import com.salesai.contracts.opportunity.OpportunityWon;
import java.time.Instant;

/** The events that tell of deals: facts, never their name. */
final class OpportunityEvents {
  private OpportunityEvents() {}

  static OpportunityOpened opened(Opportunity o) {
    OpportunityInput input = o.input();
    return new OpportunityOpened(
        o.id,
        o.leadId,
        o.accountId,
        o.ownerId,
        o.teamId,
        input.amount(),
        input.listPrice(),
        o.stage,
        o.product,
        o.openedAt);
  }

  static OpportunityStageChanged moved(Opportunity o, String fromStage, Instant occurredAt) {
    return new OpportunityStageChanged(
        o.id, o.leadId, o.ownerId, o.teamId, fromStage, o.stage, occurredAt);
  }

  static Event closed(Opportunity o) {
    Money amount = o.price() == null ? null : o.price().money();
    return o.outcome.equals(Outcome.WON)
        ? new OpportunityWon(o.id, o.leadId, o.ownerId, o.teamId, amount, o.product, o.closedAt)
        : new OpportunityLost(
            o.id, o.leadId, o.ownerId, o.teamId, amount, o.product, o.lossReason, o.closedAt);
  }
}
