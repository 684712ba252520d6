package com.salesai.crmsync.webhook;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What deliveries and the test inbox may know of endpoints. */
@ApplicationScoped
public class Endpoints {
  private final EndpointRepository repository;
  private final SigningSecrets secrets;
  private final Clock clock;

  Endpoints(EndpointRepository repository, SigningSecrets secrets, Clock clock) {
    this.repository = repository;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** An endpoint that wants an event; a switched-off one gets it held. */
  public record Subscriber(UUID id, boolean enabled) {}

  /**
   * Where and how to send.
   *
   * @param secrets signing secrets in clear, the current one first
   */
  public record Destination(UUID id, String url, boolean enabled, List<String> secrets) {}

  /** The endpoints that want an event of that short name, in a stable order. */
  public Uni<List<Subscriber>> wanting(Mutiny.Session session, String type) {
    return repository.wanting(session, type, EventPatterns.aggregate(type));
  }

  /** The endpoint with its secrets, or null when it is gone. */
  public Uni<Destination> destination(Mutiny.Session session, Caller caller, UUID id) {
    return repository
        .find(session, caller.orgId(), id)
        .chain(
            endpoint ->
                endpoint == null
                    ? Uni.createFrom().nullItem()
                    : repository
                        .secrets(session, caller.orgId(), id, clock.instant())
                        .map(rows -> rows.stream().map(secrets::open).toList())
                        .map(
                            opened -> new Destination(id, endpoint.url, endpoint.enabled, opened)));
  }

  /** Fails with 404 {@code webhook-endpoint.not-found} when the caller has no such endpoint. */
  public Uni<Subscriber> get(Mutiny.Session session, Caller caller, UUID id) {
    return repository.get(session, caller.orgId(), id).map(e -> new Subscriber(e.id, e.enabled));
  }
}
