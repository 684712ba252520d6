package com.salesai.lead.pipeline;

import com.salesai.lead.capture.Moments;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves a deal through the open stages and closes it. */
@ApplicationScoped
class MoveOpportunity {
  private final UnitOfWork unitOfWork;
  private final OpportunityRepository opportunities;
  private final Outbox outbox;

  MoveOpportunity(UnitOfWork unitOfWork, OpportunityRepository opportunities, Outbox outbox) {
    this.unitOfWork = unitOfWork;
    this.opportunities = opportunities;
    this.outbox = outbox;
  }

  /**
   * Moves it to another open stage; to the stage where it is already changes nothing.
   *
   * @throws ProblemException 422 for won, lost and unknown stages, 409 {@code opportunity.closed}
   */
  Uni<Opportunity> move(Caller caller, UUID id, StageChangeInput input) {
    List<FieldError> errors = new ArrayList<>();
    if (!Stage.openKeys().contains(input.stage())) {
      errors.add(OpportunityInput.stageError("/stage", input.stage()));
    }
    Moments.check("/occurredAt", input.occurredAt()).ifPresent(errors::add);
    OpportunityProblems.refuse(errors);
    return unitOfWork.run(
        caller,
        session ->
            opportunities
                .lock(session, caller, id)
                .map(OpportunityProblems::open)
                .chain(opportunity -> move(session, caller, opportunity, input)));
  }

  private Uni<Opportunity> move(
      Mutiny.Session session, Caller caller, Opportunity opportunity, StageChangeInput input) {
    String from = opportunity.stage;
    if (from.equals(input.stage())) {
      return Uni.createFrom().item(opportunity);
    }
    Instant now = Moments.now();
    Instant at = Moments.orNow(input.occurredAt(), now);
    opportunity.move(input.stage(), now);
    return opportunities
        .add(session, StageChange.of(opportunity, from, at, now))
        .chain(() -> outbox.append(session, caller, OpportunityEvents.moved(opportunity, from, at)))
        .replaceWith(opportunity);
  }

  /**
   * Closes it as won or lost.
   *
   * @throws ProblemException 422 {@code opportunity.invalid}, 409 {@code opportunity.closed}
   */
  Uni<Opportunity> close(Caller caller, UUID id, ClosingInput input) {
    OpportunityProblems.refuse(input.errors());
    return unitOfWork.run(
        caller,
        session ->
            opportunities
                .lock(session, caller, id)
                .map(OpportunityProblems::open)
                .chain(opportunity -> close(session, caller, opportunity, input)));
  }

  private Uni<Opportunity> close(
      Mutiny.Session session, Caller caller, Opportunity opportunity, ClosingInput input) {
    Instant now = Moments.now();
    Instant at = Moments.orNow(input.closedAt(), now);
    if (at.isBefore(opportunity.openedAt)) {
      OpportunityProblems.refuse(
          List.of(
              new FieldError(
                  "/closedAt",
                  "opportunity.closed-before-opened",
                  "It was opened at %s.".formatted(opportunity.openedAt))));
    }
    String from = opportunity.stage;
    opportunity.close(input, at, now);
    return opportunities
        .add(session, StageChange.of(opportunity, from, at, now))
        .chain(() -> outbox.append(session, caller, OpportunityEvents.closed(opportunity)))
        .replaceWith(opportunity);
  }
}
