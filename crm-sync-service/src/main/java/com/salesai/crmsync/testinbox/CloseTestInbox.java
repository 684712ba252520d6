package com.salesai.crmsync.testinbox;

import com.salesai.crmsync.webhook.DeleteEndpoint;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the test inbox: its endpoint, queue and messages go. */
@ApplicationScoped
class CloseTestInbox {
  private final UnitOfWork unitOfWork;
  private final DeleteEndpoint deleteEndpoint;
  private final TestInboxRepository repository;

  CloseTestInbox(
      UnitOfWork unitOfWork, DeleteEndpoint deleteEndpoint, TestInboxRepository repository) {
    this.unitOfWork = unitOfWork;
    this.deleteEndpoint = deleteEndpoint;
    this.repository = repository;
  }

  /** Fails with 404 {@code test-inbox.not-found} while none is open. */
  Uni<Void> run(Caller caller) {
    return unitOfWork.run(
        caller,
        session ->
            repository
                .find(session, caller.orgId())
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("test-inbox"))
                // The inbox itself goes with its endpoint (foreign key).
                .chain(inbox -> deleteEndpoint.remove(session, caller, inbox.endpointId))
                .chain(() -> repository.clear(session, caller.orgId())));
  }
}
