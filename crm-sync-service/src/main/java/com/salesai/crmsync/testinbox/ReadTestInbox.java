package com.salesai.crmsync.testinbox;

import com.salesai.crmsync.IdCursor;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the test inbox and what it received, newest first. */
@ApplicationScoped
class ReadTestInbox {
  private final UnitOfWork unitOfWork;
  private final TestInboxRepository repository;

  ReadTestInbox(UnitOfWork unitOfWork, TestInboxRepository repository) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
  }

  /** Fails with 404 {@code test-inbox.not-found} while none is open. */
  Uni<TestInboxView> inbox(Caller caller) {
    return unitOfWork.run(
        caller,
        session ->
            repository
                .find(session, caller.orgId())
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("test-inbox"))
                .map(TestInboxView::of));
  }

  Uni<Page<MessageView>> messages(Caller caller, String webhookId, int limit, String cursor) {
    UUID before = IdCursor.before(cursor);
    return unitOfWork.run(
        caller,
        session ->
            repository
                .page(session, caller.orgId(), webhookId, before, limit + 1)
                .map(rows -> Page.of(rows, limit, last -> IdCursor.of(last.id), MessageView::of)));
  }
}
