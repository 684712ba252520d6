package com.salesai.proposal.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.salesai.contracts.Money;
import java.time.Instant;
import java.util.UUID;

/** An opportunity as lead-service answers it; only what a proposal needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OpportunityRecord(
    UUID id,
    UUID leadId,
    String name,
    Money amount,
    Money listPrice,
    String product,
    UUID ownerId,
    UUID teamId,
    Instant createdAt,
    String outcome) {

  boolean isOpenFor(UUID lead) {
    return (outcome == null || outcome.equals("open")) && lead.equals(leadId);
  }
}
