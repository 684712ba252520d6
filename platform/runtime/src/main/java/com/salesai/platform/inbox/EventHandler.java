package com.salesai.platform.inbox;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a consumer does with an event: runs once per event, in the transaction that notes it. */
@FunctionalInterface
public interface EventHandler {
  Uni<Void> apply(Mutiny.Session session, ReceivedEvent event);
}
