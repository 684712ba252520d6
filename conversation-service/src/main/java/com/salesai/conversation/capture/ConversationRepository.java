package com.salesai.conversation.capture;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conversations in the database. */
@ApplicationScoped
class ConversationRepository {

  Uni<Void> add(Mutiny.Session session, Conversation conversation) {
    return session.persist(conversation).chain(session::flush);
  }

  /** Fails with 404 when there is none that the caller may see. */
  Uni<Conversation> get(Mutiny.Session session, Caller caller, UUID id) {
    return session
        .find(Conversation.class, new Conversation.Key(caller.orgId(), id))
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("conversation"));
  }

  /** Newest first; up to {@code limit + 1} rows. */
  Uni<List<Conversation>> list(Mutiny.Session session, Caller caller, ConversationFilter filter) {
    StringBuilder query = new StringBuilder("from Conversation where orgId = :orgId");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("orgId", caller.orgId());
    if (filter.leadId != null) {
      query.append(" and leadId = :leadId");
      parameters.put("leadId", filter.leadId);
    }
    if (filter.opportunityId != null) {
      query.append(" and opportunityId = :opportunityId");
      parameters.put("opportunityId", filter.opportunityId);
    }
    List<String> after = Cursor.decode(filter.cursor, 2);
    if (after != null) {
      query.append(" and (createdAt < :createdAt or createdAt = :createdAt and id < :id)");
      try {
        parameters.put("createdAt", Instant.parse(after.get(0)));
        parameters.put("id", UUID.fromString(after.get(1)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw Cursor.invalid();
      }
    }
    query.append(" order by createdAt desc, id desc");
    var select = session.createQuery(query.toString(), Conversation.class);
    parameters.forEach(select::setParameter);
    return select.setMaxResults(filter.limit() + 1).getResultList();
  }

  static List<String> cursorOf(Conversation conversation) {
    return List.of(conversation.createdAt.toString(), conversation.id.toString());
  }
}
