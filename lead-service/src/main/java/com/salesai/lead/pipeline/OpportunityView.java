package com.salesai.lead.pipeline;

import com.salesai.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deal as clients see it. Fields without a value are absent.
 *
 * @param outcome {@code open}, {@code won} or {@code lost}
 */
@Schema(name = "Opportunity")
public record OpportunityView(
    UUID id,
    UUID leadId,
    UUID accountId,
    String name,
    Money amount,
    Money listPrice,
    String stage,
    UUID ownerId,
    UUID teamId,
    String product,
    Instant createdAt,
    Instant updatedAt,
    Instant openedAt,
    Instant closedAt,
    String outcome,
    String lossReason) {

  static OpportunityView of(Opportunity opportunity) {
    OpportunityInput input = opportunity.input();
    return new OpportunityView(
        opportunity.id,
        input.leadId(),
        input.accountId(),
        input.name(),
        input.amount(),
        input.listPrice(),
        input.stage(),
        input.ownerId(),
        opportunity.teamId,
        input.product(),
        input.createdAt(),
        opportunity.updatedAt,
        input.openedAt(),
        opportunity.closedAt,
        opportunity.outcome,
        opportunity.lossReason);
  }
}
