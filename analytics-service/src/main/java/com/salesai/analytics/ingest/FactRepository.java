package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.platform.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Folds an event into the facts with the statement of its type; other types leave no facts. */
@ApplicationScoped
class FactRepository {
  private final Map<Class<? extends Event>, String> statements = new HashMap<>();

  FactRepository() {
    Stream.of(
            LeadFacts.STATEMENTS,
            OpportunityFacts.STATEMENTS,
            ProposalFacts.STATEMENTS,
            ConversationFacts.STATEMENTS,
            BattleCardFacts.STATEMENTS)
        .forEach(statements::putAll);
  }

  Uni<Void> apply(Mutiny.Session session, ReceivedEvent event) {
    String statement = statements.get(event.payload().getClass());
    if (statement == null) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(statement)
        .setParameter("event", event.id().toString())
        .setParameter("payload", EventLogRepository.json(event))
        .executeUpdate()
        .replaceWithVoid();
  }
}
