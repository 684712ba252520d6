package com.salesai.crmsync.notification;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Notes that a person has read one notification, or all of theirs. */
@ApplicationScoped
class MarkRead {
  private final UnitOfWork unitOfWork;
  private final NotificationRepository repository;
  private final Clock clock;

  MarkRead(UnitOfWork unitOfWork, NotificationRepository repository, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.clock = clock;
  }

  /** Fails with 404 {@code notification.not-found} when it is not the caller's. */
  Uni<Void> one(Caller caller, UUID id) {
    return unitOfWork.run(
        caller,
        session ->
            repository
                .isOwn(session, caller, id)
                .invoke(
                    own -> {
                      if (!own) {
                        throw ProblemException.notFound("notification");
                      }
                    })
                .chain(() -> repository.markRead(session, caller, id, clock.instant())));
  }

  Uni<Void> all(Caller caller) {
    return unitOfWork.run(
        caller, session -> repository.markAllRead(session, caller, clock.instant()));
  }
}
