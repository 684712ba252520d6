package com.salesai.proposal.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom a proposal is for: a lead, an opportunity, or both; at least one is there. The owner and
 * team are those of the record that was named.
 */
public record Customer(Optional<LeadRecord> lead, Optional<OpportunityRecord> opportunity) {

  public Customer {
    if (lead.isEmpty() && opportunity.isEmpty()) {
      throw new IllegalArgumentException("a customer is a lead or an opportunity");
    }
  }

  /** The lead's id, from the lead itself or from the opportunity. */
  public UUID leadId() {
    return lead.map(LeadRecord::id)
        .or(() -> opportunity.map(OpportunityRecord::leadId))
        .orElse(null);
  }

  public UUID opportunityId() {
    return opportunity.map(OpportunityRecord::id).orElse(null);
  }
}
