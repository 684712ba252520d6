package com.salesai.platform.audit;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.contracts.audit.AuditRecorded;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who changed which setting, role, key or export: told as an event with the change itself. */
@ApplicationScoped
public class Audit {
  private final Outbox outbox;

  Audit(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Records a change in the open unit of work.
   *
   * @param action subject and past tense, such as {@code webhook-endpoint.created}
   * @param changes field by field, without secrets or personal data
   */
  public Uni<Void> record(
      Mutiny.Session session,
      Caller caller,
      String action,
      String targetType,
      String targetId,
      List<AuditChange> changes) {
    String actor = caller.userId() != null ? caller.userId().toString() : caller.clientId();
    return outbox.append(
        session,
        caller,
        new AuditRecorded(
            Ids.next(),
            actor,
            caller.kind(),
            action,
            targetType,
            targetId,
            changes,
            Instant.now()));
  }
}
