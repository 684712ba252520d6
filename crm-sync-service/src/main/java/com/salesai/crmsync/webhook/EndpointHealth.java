package com.salesai.crmsync.webhook;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.platform.audit.Audit;
import com.salesai.platform.notification.Notifications;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Switches off what cannot be reached: at once when the receiver answers 410 Gone, and after it has
 * failed without one success for {@link WebhookSettings#disableAfter()}. Administrators are told
 * once.
 */
@ApplicationScoped
public class EndpointHealth {
  private final EndpointRepository repository;
  private final Notifications notifications;
  private final Audit audit;
  private final WebhookSettings settings;
  private final Clock clock;

  EndpointHealth(
      EndpointRepository repository,
      Notifications notifications,
      Audit audit,
      WebhookSettings settings,
      Clock clock) {
    this.repository = repository;
    this.notifications = notifications;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  public Uni<Void> succeeded(Mutiny.Session session, UUID endpoint) {
    return repository.succeeded(session, endpoint);
  }

  /** The receiver wants nothing more, for ever. */
  public Uni<Void> gone(Mutiny.Session session, Caller caller, UUID endpoint) {
    return disable(session, caller, endpoint, "gone");
  }

  public Uni<Void> failed(Mutiny.Session session, Caller caller, UUID endpoint) {
    return repository
        .failed(session, endpoint, clock.instant())
        .chain(
            row ->
                row != null
                        && isTooLong(((Number) row[0]).intValue(), ((Number) row[1]).longValue())
                    ? disable(session, caller, endpoint, "failing")
                    : Uni.createFrom().voidItem());
  }

  /** A single failure long ago, and the next one now, is no long failure. */
  private boolean isTooLong(int failuresInARow, long seconds) {
    return failuresInARow >= settings.disableMinFailures()
        && seconds >= settings.disableAfter().toSeconds();
  }

  private Uni<Void> disable(Mutiny.Session session, Caller caller, UUID endpoint, String reason) {
    return repository
        .disable(session, endpoint, reason, clock.instant())
        .chain(
            changed ->
                changed ? tell(session, caller, endpoint, reason) : Uni.createFrom().voidItem());
  }

  private Uni<Void> tell(Mutiny.Session session, Caller caller, UUID endpoint, String reason) {
    return notifications
        .tell(
            session,
            caller,
            Role.ADMIN,
            new Notifications.Message(
                "webhook-endpoint-disabled",
                "webhook.endpoint-disabled." + reason,
                Map.of("endpointId", endpoint.toString()),
                "/settings/webhooks/" + endpoint,
                "warning",
                List.of("bell", "email")))
        .chain(
            () ->
                audit.record(
                    session,
                    caller,
                    "webhook-endpoint.disabled",
                    "webhook-endpoint",
                    endpoint.toString(),
                    List.of(new AuditChange("enabled", "true", "false"))));
  }
}
