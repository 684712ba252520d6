package com.salesai.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.lead.scoring.ScoreLeads;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.DatabaseFailure;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Corrects a lead by a merge patch; scored again and told in the same transaction. */
@ApplicationScoped
class UpdateLead {
  private static final String EMAIL_INDEX = "lead_email";

  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final LeadRepository repository;
  private final MergePatch mergePatch;
  private final ScoreLeads scoring;
  private final Outbox outbox;

  UpdateLead(
      UnitOfWork unitOfWork,
      Leads leads,
      LeadRepository repository,
      MergePatch mergePatch,
      ScoreLeads scoring,
      Outbox outbox) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.repository = repository;
    this.mergePatch = mergePatch;
    this.scoring = scoring;
    this.outbox = outbox;
  }

  /**
   * Applies the patch.
   *
   * @param ifMatch ETag that the caller read, or null to change whatever is there
   * @throws ProblemException 404, 412, 422 {@code lead.invalid}, 403 {@code owner.forbidden}, 409
   *     {@code lead.duplicate-email}
   */
  Uni<Lead> update(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    return unitOfWork
        .run(
            caller,
            session ->
                leads
                    .lock(session, caller, id)
                    .chain(lead -> edit(session, caller, lead, ifMatch, patch)))
        .onFailure(failure -> DatabaseFailure.violates(failure, EMAIL_INDEX))
        .recoverWithUni(failure -> duplicate(caller, patch));
  }

  private Uni<Lead> edit(
      Mutiny.Session session, Caller caller, Lead lead, String ifMatch, JsonNode patch) {
    ETags.checkIfPresent(ifMatch, lead.version);
    LeadInput input = mergePatch.apply(lead.input(), patch, LeadInput.class).normalized();
    check(lead, input);
    Assignment assignment =
        Objects.equals(input.ownerId(), lead.ownerId)
            ? lead.assignment()
            : Assignment.of(caller, input.ownerId());
    Instant now = Moments.now();
    List<String> changed = lead.edit(input, assignment, now);
    if (changed.isEmpty()) {
      return Uni.createFrom().item(lead);
    }
    return repository
        .flush(session)
        .chain(() -> outbox.append(session, caller, LeadEvents.updated(lead, changed)))
        .chain(() -> scoring.again(session, caller, List.of(lead), now))
        .replaceWith(lead);
  }

  private static void check(Lead lead, LeadInput input) {
    List<FieldError> errors = LeadRules.check(input);
    if (!Objects.equals(input.createdAt(), lead.createdAt)) {
      errors.add(
          new FieldError("/createdAt", "field.read-only", "The time of the first touch stays."));
    }
    if (!errors.isEmpty()) {
      throw LeadProblems.invalid(errors);
    }
  }

  private Uni<Lead> duplicate(Caller caller, JsonNode patch) {
    return unitOfWork
        .run(
            caller,
            session -> repository.idByEmail(session, caller, patch.path("email").asText().strip()))
        .map(
            id -> {
              throw LeadProblems.duplicateEmail(id);
            });
  }
}
