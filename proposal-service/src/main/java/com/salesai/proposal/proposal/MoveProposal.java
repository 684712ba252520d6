package com.salesai.proposal.proposal;

import com.salesai.contracts.Event;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes a proposal one step on, and tells of it when something changed. */
@ApplicationScoped
class MoveProposal {

  /** One step: changes the proposal, and answers what happened, if anything did. */
  @FunctionalInterface
  interface Step {
    Optional<Event> apply(Proposal proposal, Instant at);
  }

  private final ProposalRepository proposals;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  MoveProposal(ProposalRepository proposals, UnitOfWork unitOfWork, Outbox outbox) {
    this.proposals = proposals;
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
  }

  /**
   * Takes the step.
   *
   * @return the proposal after it; fails with 404 when there is none, 409 when it stands elsewhere
   */
  Uni<Proposal> run(Caller caller, UUID id, Step step) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.run(
        caller,
        session ->
            proposals
                .lock(session, caller, id)
                .call(proposal -> tell(session, caller, step.apply(proposal, now))));
  }

  private Uni<Void> tell(Mutiny.Session session, Caller caller, Optional<Event> event) {
    return event
        .map(happened -> outbox.append(session, caller, happened))
        .orElseGet(() -> proposals.flush(session));
  }
}
