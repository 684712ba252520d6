package com.salesai.platform.persistence;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one entry to the database: one transaction, bound to the caller's organization and visibility
 * before anything else happens in it. Fails whole: after an error nothing of it remains.
 */
@ApplicationScoped
public class UnitOfWork {
  private static final String BIND =
      "select set_config('app.org_id', :org, true) || set_config('app.user_id', :usr, true)"
          + " || set_config('app.team_ids', :teams, true) || set_config('app.visibility', :vis, true)";

  private final Mutiny.SessionFactory sessions;

  UnitOfWork(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Runs the work in one transaction as the caller.
   *
   * @param work gets the open session; its statements must follow one another, never in parallel
   * @return what the work returns, after the commit
   */
  public <T> Uni<T> run(Caller caller, Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withTransaction(
        session ->
            bind(session, caller)
                .chain(() -> work.apply(session))
                .call(() -> markEffect(session, caller)));
  }

  private static Uni<Void> bind(Mutiny.Session session, Caller caller) {
    return session
        .createNativeQuery(BIND, String.class)
        .setParameter("org", caller.orgId().toString())
        .setParameter("usr", caller.userId() == null ? "" : caller.userId().toString())
        .setParameter(
            "teams", caller.teams().stream().map(UUID::toString).collect(Collectors.joining(",")))
        .setParameter("vis", caller.visibility().key())
        .getSingleResult()
        .replaceWithVoid();
  }

  /** A repeated request must be able to tell whether the first one took effect before a crash. */
  private static Uni<Void> markEffect(Mutiny.Session session, Caller caller) {
    if (caller.idempotencyKey() == null) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(
            "update idempotency_key set effect_at = clock_timestamp()"
                + " where org_id = current_org_id() and caller = :caller and key = :key")
        .setParameter("caller", caller.key())
        .setParameter("key", caller.idempotencyKey())
        .executeUpdate()
        .replaceWithVoid();
  }
}
