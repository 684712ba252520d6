package com.salesai.lead.capture;

import com.salesai.lead.scoring.ScoreChange;
import com.salesai.lead.scoring.ScoreLeads;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.DatabaseFailure;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes a lead in: stored, scored and told in one transaction. */
@ApplicationScoped
class CaptureLead {
  private static final String EMAIL_INDEX = "lead_email";

  private final UnitOfWork unitOfWork;
  private final LeadRepository leads;
  private final ScoreLeads scoring;
  private final Outbox outbox;

  CaptureLead(UnitOfWork unitOfWork, LeadRepository leads, ScoreLeads scoring, Outbox outbox) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.scoring = scoring;
    this.outbox = outbox;
  }

  /**
   * Captures a lead.
   *
   * @throws ProblemException 422 {@code lead.invalid} with every broken rule, 403 {@code
   *     owner.forbidden}, 409 {@code lead.duplicate-email}
   */
  Uni<Lead> capture(Caller caller, LeadInput sent) {
    LeadInput input = sent.normalized();
    List<FieldError> errors = LeadRules.check(input);
    if (!errors.isEmpty()) {
      throw LeadProblems.invalid(errors);
    }
    Instant now = Moments.now();
    Lead lead =
        Lead.of(
            caller.orgId(), Ids.next(), input, Assignment.initial(caller, input.ownerId()), now);
    ScoreChange first = scoring.first(lead, now);
    return unitOfWork
        .run(caller, session -> store(session, caller, lead, first))
        .onFailure(failure -> DatabaseFailure.violates(failure, EMAIL_INDEX))
        .recoverWithUni(failure -> duplicate(caller, input.email()));
  }

  private Uni<Lead> store(Mutiny.Session session, Caller caller, Lead lead, ScoreChange first) {
    return leads
        .add(session, lead)
        .chain(() -> scoring.keep(session, List.of(first)))
        .chain(
            () -> outbox.append(session, caller, List.of(LeadEvents.captured(lead), first.event())))
        .replaceWith(lead);
  }

  /** Ends as a failure that names the lead which has the address already. */
  Uni<Lead> duplicate(Caller caller, String email) {
    return unitOfWork
        .run(caller, session -> leads.idByEmail(session, caller, email))
        .map(
            id -> {
              throw LeadProblems.duplicateEmail(id);
            });
  }
}
