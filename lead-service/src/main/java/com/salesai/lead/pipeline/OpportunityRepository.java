package com.salesai.lead.pipeline;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals in the database; visibility is the database's business. */
@ApplicationScoped
class OpportunityRepository {

  Uni<Void> add(Mutiny.Session session, Opportunity opportunity) {
    return session.persist(opportunity).chain(session::flush);
  }

  Uni<Void> add(Mutiny.Session session, StageChange change) {
    return session.persist(change).chain(session::flush);
  }

  /** The deal, or null when there is none that the caller sees. */
  Uni<Opportunity> find(Mutiny.Session session, Caller caller, UUID id) {
    return session.find(Opportunity.class, new Opportunity.Key(caller.orgId(), id));
  }

  /** The deal, locked until commit, or null. */
  Uni<Opportunity> lock(Mutiny.Session session, Caller caller, UUID id) {
    return session.find(
        Opportunity.class, new Opportunity.Key(caller.orgId(), id), LockMode.PESSIMISTIC_WRITE);
  }

  /** Up to one more than the page holds. */
  Uni<List<Opportunity>> list(Mutiny.Session session, Caller caller, OpportunityQuery query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> where = new ArrayList<>();
    where.add("o.orgId = :org");
    parameters.put("org", caller.orgId());
    query.filters().keySet().forEach(field -> where.add("o.%s = :%s".formatted(field, field)));
    parameters.putAll(query.filters());
    OpportunityQuery.Position position = query.position();
    if (position != null) {
      where.add(
          "(o.%s, o.id) %s (:at, :atId)".formatted(query.field(), query.ascending() ? ">" : "<"));
      parameters.put("at", position.at());
      parameters.put("atId", position.id());
    }
    String direction = query.ascending() ? "asc" : "desc";
    Mutiny.SelectionQuery<Opportunity> select =
        session.createSelectionQuery(
            "from Opportunity o where %s order by o.%s %s, o.id %s"
                .formatted(String.join(" and ", where), query.field(), direction, direction),
            Opportunity.class);
    parameters.forEach(select::setParameter);
    return select.setReadOnly(true).setMaxResults(query.size() + 1).getResultList();
  }
}
