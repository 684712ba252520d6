package com.salesai.proposal.proposal;

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
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Proposals in the database. */
@ApplicationScoped
class ProposalRepository {

  Uni<Void> add(Mutiny.Session session, Proposal proposal) {
    return session.persist(proposal).chain(session::flush);
  }

  /** Fails with 404 when there is none that the caller may see. */
  Uni<Proposal> get(Mutiny.Session session, Caller caller, UUID id) {
    return found(session.find(Proposal.class, new Proposal.Key(caller.orgId(), id)));
  }

  /**
   * The same, locked until the end of the unit of work: steps of one proposal follow each other.
   */
  Uni<Proposal> lock(Mutiny.Session session, Caller caller, UUID id) {
    Proposal.Key key = new Proposal.Key(caller.orgId(), id);
    return found(session.find(Proposal.class, key, LockMode.PESSIMISTIC_WRITE));
  }

  Uni<Void> flush(Mutiny.Session session) {
    return session.flush();
  }

  private static Uni<Proposal> found(Uni<Proposal> read) {
    return read.onItem().ifNull().failWith(() -> ProblemException.notFound("proposal"));
  }

  /** Newest first; up to {@code limit + 1} rows. */
  Uni<List<Proposal>> list(Mutiny.Session session, Caller caller, ProposalFilter filter) {
    StringBuilder query = new StringBuilder("from Proposal where orgId = :orgId");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("orgId", caller.orgId());
    if (filter.leadId() != null) {
      query.append(" and leadId = :leadId");
      parameters.put("leadId", filter.leadId());
    }
    if (filter.opportunityId() != null) {
      query.append(" and opportunityId = :opportunityId");
      parameters.put("opportunityId", filter.opportunityId());
    }
    if (filter.status() != null) {
      query.append(" and statusKey = :status");
      parameters.put("status", filter.status().key());
    }
    List<String> after = Cursor.decode(filter.cursor(), 2);
    if (after != null) {
      query.append(" and (createdAt < :createdAt or createdAt = :createdAt and id < :id)");
      parameters.put("createdAt", instant(after.get(0)));
      parameters.put("id", uuid(after.get(1)));
    }
    var select =
        session.createQuery(
            query.append(" order by createdAt desc, id desc").toString(), Proposal.class);
    parameters.forEach(select::setParameter);
    return select.setMaxResults(filter.limit() + 1).getResultList();
  }

  static List<String> cursorOf(Proposal proposal) {
    return List.of(proposal.createdAt.toString(), proposal.id.toString());
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Cursor.invalid();
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Cursor.invalid();
    }
  }
}
