package com.salesai.lead.pipeline;

import com.salesai.lead.capture.Assignment;
import com.salesai.lead.capture.Lead;
import com.salesai.lead.capture.Leads;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens a deal. */
@ApplicationScoped
class OpenOpportunity {
  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final OpportunityRepository opportunities;
  private final Outbox outbox;

  OpenOpportunity(
      UnitOfWork unitOfWork, Leads leads, OpportunityRepository opportunities, Outbox outbox) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.opportunities = opportunities;
    this.outbox = outbox;
  }

  /**
   * Opens it.
   *
   * @throws ProblemException 422 {@code opportunity.invalid} with every broken rule, 403 {@code
   *     owner.forbidden}
   */
  Uni<Opportunity> open(Caller caller, OpportunityInput sent) {
    OpportunityInput input = sent.normalized();
    OpportunityProblems.refuse(input.errors());
    Assignment assignment = Assignment.initial(caller, input.ownerId());
    return unitOfWork.run(
        caller,
        session ->
            named(session, caller, input)
                .chain(named -> store(session, caller, named, assignment)));
  }

  /** With a name: its own, or that of the lead, which must be there. */
  private Uni<OpportunityInput> named(
      Mutiny.Session session, Caller caller, OpportunityInput input) {
    if (input.leadId() == null) {
      OpportunityProblems.refuse(
          input.name() != null
              ? List.of()
              : List.of(
                  new FieldError("/name", "field.not-null", "Needed when there is no leadId.")));
      return Uni.createFrom().item(input);
    }
    return leads
        .find(session, caller, input.leadId())
        .map(
            lead -> {
              if (lead == null) {
                throw OpportunityProblems.unknownLead(input.leadId());
              }
              return input.name() != null ? input : named(input, lead);
            });
  }

  private static OpportunityInput named(OpportunityInput input, Lead lead) {
    return new OpportunityInput(
        input.leadId(),
        input.accountId(),
        lead.title(),
        input.amount(),
        input.listPrice(),
        input.stage(),
        input.ownerId(),
        input.product(),
        input.createdAt(),
        input.openedAt());
  }

  private Uni<Opportunity> store(
      Mutiny.Session session, Caller caller, OpportunityInput input, Assignment assignment) {
    Instant now = Moments.now();
    Opportunity opportunity = Opportunity.of(caller.orgId(), input, assignment, now);
    return opportunities
        .add(session, opportunity)
        .chain(
            () ->
                opportunities.add(
                    session, StageChange.of(opportunity, null, opportunity.openedAt, now)))
        .chain(() -> outbox.append(session, caller, OpportunityEvents.opened(opportunity)))
        .replaceWith(opportunity);
  }
}
