package com.salesai.analytics.ingest;

import com.salesai.platform.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps one event and folds it into the facts of its aggregate. Writes nothing but rows of that
 * aggregate: what depends on others, such as who sees it, is looked up when it is read. So the
 * result does not depend on the order in which topics arrive.
 */
@ApplicationScoped
class RecordEvent {
  private final EventLogRepository log;
  private final FactRepository facts;

  RecordEvent(EventLogRepository log, FactRepository facts) {
    this.log = log;
    this.facts = facts;
  }

  /** Runs once per event, in the transaction that notes it as processed. */
  Uni<Void> apply(Mutiny.Session session, ReceivedEvent event, String consumer) {
    return log.append(session, event)
        .chain(() -> facts.apply(session, event))
        .chain(() -> log.receipt(session, event, consumer));
  }
}
