package com.salesai.crmsync.webhook;

import com.salesai.platform.audit.Audit;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deletes an endpoint with its secrets, its queue and its log. */
@ApplicationScoped
public class DeleteEndpoint {
  private final UnitOfWork unitOfWork;
  private final EndpointRepository repository;
  private final Audit audit;

  DeleteEndpoint(UnitOfWork unitOfWork, EndpointRepository repository, Audit audit) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.audit = audit;
  }

  Uni<Void> run(Caller caller, UUID id) {
    return unitOfWork.run(caller, session -> remove(session, caller, id));
  }

  /** The same within an open unit of work. */
  public Uni<Void> remove(Mutiny.Session session, Caller caller, UUID id) {
    return repository
        .get(session, caller.orgId(), id)
        .chain(endpoint -> repository.remove(session, endpoint))
        .chain(
            () ->
                audit.record(
                    session,
                    caller,
                    "webhook-endpoint.deleted",
                    "webhook-endpoint",
                    id.toString(),
                    List.of()));
  }
}
