package com.salesai.crmsync.webhook;

import com.salesai.crmsync.IdCursor;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads one endpoint or a page of them, newest first. */
@ApplicationScoped
class ReadEndpoints {
  private final UnitOfWork unitOfWork;
  private final EndpointRepository repository;

  ReadEndpoints(UnitOfWork unitOfWork, EndpointRepository repository) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
  }

  Uni<EndpointRead> one(Caller caller, UUID id) {
    return unitOfWork.run(
        caller, session -> repository.get(session, caller.orgId(), id).map(EndpointRead::of));
  }

  Uni<Page<EndpointView>> page(Caller caller, int limit, String cursor) {
    UUID before = IdCursor.before(cursor);
    return unitOfWork.run(
        caller,
        session ->
            repository
                .page(session, caller.orgId(), before, limit + 1)
                .map(rows -> Page.of(rows, limit, last -> IdCursor.of(last.id), EndpointView::of)));
  }
}
