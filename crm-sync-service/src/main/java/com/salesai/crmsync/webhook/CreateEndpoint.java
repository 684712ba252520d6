package com.salesai.crmsync.webhook;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.platform.audit.Audit;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbound.OutboundHttp;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Creates an endpoint with a new secret, which is shown this once. */
@ApplicationScoped
public class CreateEndpoint {
  private final UnitOfWork unitOfWork;
  private final OutboundHttp outbound;
  private final EndpointRepository repository;
  private final SigningSecrets secrets;
  private final WebhookSettings settings;
  private final Audit audit;
  private final Clock clock;

  CreateEndpoint(
      UnitOfWork unitOfWork,
      OutboundHttp outbound,
      EndpointRepository repository,
      SigningSecrets secrets,
      WebhookSettings settings,
      Audit audit,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.outbound = outbound;
    this.repository = repository;
    this.secrets = secrets;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Fails with 422 for a forbidden address or an unknown event pattern. */
  Uni<EndpointView> run(Caller caller, NewEndpoint wanted) {
    List<String> events = EventPatterns.checked(wanted.events());
    return outbound
        .check(wanted.url(), "/url")
        .chain(
            target ->
                unitOfWork.run(
                    caller,
                    session ->
                        add(
                            session,
                            caller,
                            wanted.url(),
                            events,
                            wanted.description(),
                            !Boolean.FALSE.equals(wanted.enabled()))));
  }

  /** The same within an open unit of work, for an address that was checked. */
  public Uni<EndpointView> add(
      Mutiny.Session session,
      Caller caller,
      String url,
      List<String> events,
      String description,
      boolean enabled) {
    UUID id = Ids.next();
    String secret = secrets.generate();
    WebhookEndpoint endpoint =
        WebhookEndpoint.create(caller.orgId(), id, url, events, description, clock.instant());
    endpoint.enable(enabled, clock.instant());
    return repository
        .count(session, caller.orgId())
        .invoke(this::refuseTooMany)
        .chain(() -> repository.add(session, endpoint))
        .chain(
            () ->
                repository.add(session, secrets.seal(caller.orgId(), id, secret, clock.instant())))
        .chain(() -> audit(session, caller, endpoint))
        .replaceWith(() -> EndpointView.with(endpoint, secret));
  }

  private void refuseTooMany(long count) {
    if (count >= settings.maxPerOrganization()) {
      throw ProblemException.conflict(
          "webhook.too-many-endpoints",
          "There may be at most %d endpoints.".formatted(settings.maxPerOrganization()));
    }
  }

  private Uni<Void> audit(Mutiny.Session session, Caller caller, WebhookEndpoint endpoint) {
    return audit.record(
        session,
        caller,
        "webhook-endpoint.created",
        "webhook-endpoint",
        endpoint.id.toString(),
        List.of(new AuditChange("events", null, String.join(" ", endpoint.events))));
  }
}
