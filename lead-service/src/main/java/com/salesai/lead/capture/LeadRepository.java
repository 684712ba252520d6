package com.salesai.lead.capture;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads in the database; visibility is the database's business. */
@ApplicationScoped
class LeadRepository {
  private static final String NAME =
      "(coalesce(l.firstName, '') || ' ' || coalesce(l.lastName, ''))";
  private static final String SEARCH =
      "(l.email ilike :q escape '!' or l.companyName ilike :q escape '!' or "
          + NAME
          + " ilike :q escape '!')";

  Uni<Void> add(Mutiny.Session session, Lead lead) {
    return session.persist(lead).chain(session::flush);
  }

  /** The lead, or null when there is none that the caller sees. */
  Uni<Lead> find(Mutiny.Session session, Caller caller, UUID id) {
    return session.find(Lead.class, new Lead.Key(caller.orgId(), id));
  }

  /**
   * The lead, locked until commit, or null. It must not have been read in this session before:
   * Hibernate Reactive cannot lock a managed entity that has a composite id.
   */
  Uni<Lead> lock(Mutiny.Session session, Caller caller, UUID id) {
    return session.find(Lead.class, new Lead.Key(caller.orgId(), id), LockMode.PESSIMISTIC_WRITE);
  }

  /** The leads that the caller sees among these, locked in one order so that nobody deadlocks. */
  Uni<List<Lead>> lock(Mutiny.Session session, Caller caller, Collection<UUID> ids) {
    return session
        .createSelectionQuery(
            "from Lead l where l.orgId = :org and l.id in :ids order by l.id", Lead.class)
        .setParameter("org", caller.orgId())
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Uni<Void> flush(Mutiny.Session session) {
    return session.flush();
  }

  /** Id of the lead with that e-mail address, or null when there is none that the caller sees. */
  Uni<UUID> idByEmail(Mutiny.Session session, Caller caller, String email) {
    return session
        .createSelectionQuery(
            "select l.id from Lead l where l.orgId = :org and lower(l.email) = lower(:email)",
            UUID.class)
        .setParameter("org", caller.orgId())
        .setParameter("email", email)
        .getSingleResultOrNull();
  }

  /** Up to one more than the page holds. */
  Uni<List<Lead>> list(Mutiny.Session session, Caller caller, LeadQuery query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> where = new ArrayList<>();
    where.add("l.orgId = :org");
    parameters.put("org", caller.orgId());
    query.filters().keySet().forEach(field -> where.add("l.%s = :%s".formatted(field, field)));
    parameters.putAll(query.filters());
    if (query.pattern() != null) {
      where.add(SEARCH);
      parameters.put("q", query.pattern());
    }
    LeadSort sort = query.order();
    LeadQuery.Position position = query.position();
    if (position != null) {
      where.add("(l.%s, l.id) %s (:at, :atId)".formatted(sort.field, sort.ascending ? ">" : "<"));
      parameters.put("at", position.value());
      parameters.put("atId", position.id());
    }
    String direction = sort.ascending ? "asc" : "desc";
    Mutiny.SelectionQuery<Lead> select =
        session.createSelectionQuery(
            "from Lead l where %s order by l.%s %s, l.id %s"
                .formatted(String.join(" and ", where), sort.field, direction, direction),
            Lead.class);
    parameters.forEach(select::setParameter);
    return select.setReadOnly(true).setMaxResults(query.size() + 1).getResultList();
  }
}
