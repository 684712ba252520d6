package com.salesai.crmsync.delivery;

import com.salesai.crmsync.IdCursor;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads deliveries with their attempts, newest first. */
@ApplicationScoped
class DeliveryLog {
  private final UnitOfWork unitOfWork;
  private final DeliveryRepository repository;

  DeliveryLog(UnitOfWork unitOfWork, DeliveryRepository repository) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
  }

  Uni<Page<DeliveryView>> page(Caller caller, DeliveryFilter filter, int limit) {
    return unitOfWork.run(
        caller,
        session ->
            repository
                .page(session, caller.orgId(), filter, limit + 1)
                .chain(rows -> withAttempts(session, caller, rows))
                .map(views -> Page.of(views, limit, last -> IdCursor.of(last.id()), view -> view)));
  }

  Uni<DeliveryView> one(Caller caller, UUID id) {
    return unitOfWork.run(caller, session -> one(session, caller, id));
  }

  /** Fails with 404 {@code webhook-delivery.not-found}. */
  Uni<DeliveryView> one(Mutiny.Session session, Caller caller, UUID id) {
    return repository
        .find(session, caller.orgId(), id)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("webhook-delivery"))
        .chain(delivery -> withAttempts(session, caller, List.of(delivery)))
        .map(views -> views.get(0));
  }

  private Uni<List<DeliveryView>> withAttempts(
      Mutiny.Session session, Caller caller, List<WebhookDelivery> deliveries) {
    List<UUID> ids = deliveries.stream().map(delivery -> delivery.id).toList();
    return repository
        .attempts(session, caller.orgId(), ids)
        .map(
            attempts -> {
              Map<UUID, List<WebhookAttempt>> byDelivery =
                  attempts.stream().collect(Collectors.groupingBy(attempt -> attempt.deliveryId));
              return deliveries.stream()
                  .map(d -> DeliveryView.of(d, byDelivery.getOrDefault(d.id, List.of())))
                  .toList();
            });
  }
}
