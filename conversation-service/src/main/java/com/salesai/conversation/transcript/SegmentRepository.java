package com.salesai.conversation.transcript;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Segments in the database. */
@ApplicationScoped
class SegmentRepository {
  /** One statement for many rows: fifty thousand segments are a matter of seconds. */
  private static final String INSERT =
      """
      insert into segment (conversation_id, position, id, speaker, start_millis, end_millis, text)
      select cast(:conversation as uuid), s.position, s.id, s.speaker, s.start_millis, s.end_millis, s.text
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as s(position int, id uuid, speaker text,
        start_millis bigint, end_millis bigint, text text)""";

  /**
   * @param rows JSON array of objects named like the columns
   */
  Uni<Void> insert(Mutiny.Session session, UUID conversation, String rows) {
    return session
        .createNativeQuery(INSERT)
        .setParameter("conversation", conversation.toString())
        .setParameter("rows", rows)
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Segments behind a place, in order. */
  Uni<List<SegmentRow>> list(
      Mutiny.Session session, Caller caller, UUID conversation, int after, int rows) {
    return session
        .createQuery(
            "from SegmentRow where orgId = :org and conversationId = :conversation"
                + " and position > :after order by position",
            SegmentRow.class)
        .setParameter("org", caller.orgId())
        .setParameter("conversation", conversation)
        .setParameter("after", after)
        .setMaxResults(rows)
        .getResultList();
  }
}
