package com.salesai.lead.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.lead.capture.Assignment;
import com.salesai.lead.capture.Leads;
import com.salesai.lead.capture.MergePatch;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Corrects a deal by a merge patch; its stage moves only by stage changes and closings. */
@ApplicationScoped
class UpdateOpportunity {
  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final OpportunityRepository opportunities;
  private final MergePatch mergePatch;

  UpdateOpportunity(
      UnitOfWork unitOfWork,
      Leads leads,
      OpportunityRepository opportunities,
      MergePatch mergePatch) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.opportunities = opportunities;
    this.mergePatch = mergePatch;
  }

  /**
   * Applies the patch.
   *
   * @param ifMatch ETag that the caller read, or null to change whatever is there
   * @throws ProblemException 404, 412, 422 {@code opportunity.invalid}, 403 {@code owner.forbidden}
   */
  Uni<Opportunity> update(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    return unitOfWork.run(
        caller,
        session ->
            opportunities
                .lock(session, caller, id)
                .map(OpportunityProblems::found)
                .chain(opportunity -> edit(session, caller, opportunity, ifMatch, patch)));
  }

  private Uni<Opportunity> edit(
      Mutiny.Session session,
      Caller caller,
      Opportunity opportunity,
      String ifMatch,
      JsonNode patch) {
    ETags.checkIfPresent(ifMatch, opportunity.version);
    OpportunityInput before = opportunity.input();
    OpportunityInput input = mergePatch.apply(before, patch, OpportunityInput.class).normalized();
    check(before, input);
    if (input.equals(before)) {
      return Uni.createFrom().item(opportunity);
    }
    Assignment assignment =
        Objects.equals(input.ownerId(), before.ownerId())
            ? opportunity.assignment()
            : Assignment.of(caller, input.ownerId());
    return knownLead(session, caller, before, input)
        .invoke(() -> opportunity.edit(input, assignment, Moments.now()))
        .replaceWith(opportunity);
  }

  private static void check(OpportunityInput before, OpportunityInput input) {
    List<FieldError> errors = new ArrayList<>();
    if (!Objects.equals(input.stage(), before.stage())) {
      errors.add(
          new FieldError(
              "/stage", "opportunity.use-stage-change", "The stage moves by stage-changes."));
    } else {
      // The stage of a closed deal is none that may be sent.
      errors.addAll(
          input.errors().stream().filter(error -> !error.pointer().equals("/stage")).toList());
    }
    if (input.name() == null) {
      errors.add(new FieldError("/name", "field.not-null", "A deal has a name."));
    }
    if (!Objects.equals(input.createdAt(), before.createdAt())
        || !Objects.equals(input.openedAt(), before.openedAt())) {
      errors.add(new FieldError("", "field.read-only", "createdAt and openedAt stay."));
    }
    OpportunityProblems.refuse(errors);
  }

  private Uni<Void> knownLead(
      Mutiny.Session session, Caller caller, OpportunityInput before, OpportunityInput input) {
    if (input.leadId() == null || input.leadId().equals(before.leadId())) {
      return Uni.createFrom().voidItem();
    }
    return leads
        .find(session, caller, input.leadId())
        .invoke(
            lead -> {
              if (lead == null) {
                throw OpportunityProblems.unknownLead(input.leadId());
              }
            })
        .replaceWithVoid();
  }
}
