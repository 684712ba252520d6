package com.salesai.crmsync.webhook;

import com.salesai.platform.audit.Audit;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Gives an endpoint a new secret. The one before goes on signing for 24 hours beside it, so that a
 * receiver with either of them can verify; each rotation has its own end.
 */
@ApplicationScoped
class RotateSecret {
  private final UnitOfWork unitOfWork;
  private final EndpointRepository repository;
  private final SigningSecrets secrets;
  private final WebhookSettings settings;
  private final Audit audit;
  private final Clock clock;

  RotateSecret(
      UnitOfWork unitOfWork,
      EndpointRepository repository,
      SigningSecrets secrets,
      WebhookSettings settings,
      Audit audit,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.secrets = secrets;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a rotation answers.
   *
   * @param secret the new secret, shown this once
   * @param previousExpiresAt until when the one before signs too
   */
  @Schema(name = "WebhookSecretRotation")
  record Rotation(UUID endpointId, String secret, Instant previousExpiresAt) {}

  Uni<Rotation> run(Caller caller, UUID id) {
    return unitOfWork.run(
        caller,
        session ->
            repository
                .get(session, caller.orgId(), id)
                .chain(endpoint -> rotate(session, caller, id)));
  }

  private Uni<Rotation> rotate(Mutiny.Session session, Caller caller, UUID id) {
    Instant now = clock.instant();
    Instant until = now.plus(settings.secretOverlap());
    String secret = secrets.generate();
    return repository
        .expireSecrets(session, caller.orgId(), id, now, until)
        .chain(() -> repository.add(session, secrets.seal(caller.orgId(), id, secret, now)))
        .chain(
            () ->
                audit.record(
                    session,
                    caller,
                    "webhook-endpoint.secret-rotated",
                    "webhook-endpoint",
                    id.toString(),
                    List.of()))
        .replaceWith(() -> new Rotation(id, secret, until));
  }
}
