package com.salesai.crmsync.webhook;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.platform.audit.Audit;
import com.salesai.platform.outbound.OutboundHttp;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes address, events, note or switch of an endpoint. */
@ApplicationScoped
class ChangeEndpoint {
  private final UnitOfWork unitOfWork;
  private final OutboundHttp outbound;
  private final EndpointRepository repository;
  private final Audit audit;
  private final Clock clock;

  ChangeEndpoint(
      UnitOfWork unitOfWork,
      OutboundHttp outbound,
      EndpointRepository repository,
      Audit audit,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.outbound = outbound;
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  Uni<EndpointRead> run(Caller caller, UUID id, String ifMatch, EndpointChange change) {
    List<String> events = change.events() == null ? null : EventPatterns.checked(change.events());
    Uni<?> checked =
        change.url() == null ? Uni.createFrom().voidItem() : outbound.check(change.url(), "/url");
    return checked.chain(
        () ->
            unitOfWork.run(
                caller,
                session ->
                    repository
                        .get(session, caller.orgId(), id)
                        .chain(
                            endpoint -> {
                              ETags.checkIfPresent(ifMatch, endpoint.version);
                              return apply(session, caller, endpoint, change, events);
                            })));
  }

  private Uni<EndpointRead> apply(
      Mutiny.Session session,
      Caller caller,
      WebhookEndpoint endpoint,
      EndpointChange change,
      List<String> events) {
    List<AuditChange> changes = new ArrayList<>();
    boolean enabling = Boolean.TRUE.equals(change.enabled()) && !endpoint.enabled;
    if (change.url() != null && !change.url().equals(endpoint.url)) {
      // Addresses of hooks often carry a key: that it changed is told, not from what to what.
      changes.add(new AuditChange("url", null, null));
      endpoint.url = change.url();
    }
    if (events != null && !events.equals(List.of(endpoint.events))) {
      changes.add(
          new AuditChange("events", String.join(" ", endpoint.events), String.join(" ", events)));
      endpoint.events = events.toArray(String[]::new);
    }
    if (change.description() != null) {
      endpoint.description = change.newDescription();
    }
    if (change.enabled() != null && change.enabled() != endpoint.enabled) {
      changes.add(
          new AuditChange(
              "enabled", String.valueOf(endpoint.enabled), String.valueOf(change.enabled())));
      endpoint.enable(change.enabled(), clock.instant());
    }
    endpoint.updatedAt = clock.instant();
    return repository
        .flush(session)
        .chain(
            () ->
                enabling
                    ? repository.forgetFailures(session, endpoint.id)
                    : Uni.createFrom().voidItem())
        .chain(
            () ->
                changes.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : audit.record(
                        session,
                        caller,
                        "webhook-endpoint.changed",
                        "webhook-endpoint",
                        endpoint.id.toString(),
                        changes))
        .replaceWith(() -> EndpointRead.of(endpoint));
  }
}
