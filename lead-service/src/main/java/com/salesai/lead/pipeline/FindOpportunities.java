package com.salesai.lead.pipeline;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads deals that the caller may see. */
@ApplicationScoped
class FindOpportunities {
  private final UnitOfWork unitOfWork;
  private final OpportunityRepository opportunities;

  FindOpportunities(UnitOfWork unitOfWork, OpportunityRepository opportunities) {
    this.unitOfWork = unitOfWork;
    this.opportunities = opportunities;
  }

  /**
   * @throws ProblemException 404 when there is none that the caller sees
   */
  Uni<Opportunity> get(Caller caller, UUID id) {
    return unitOfWork.run(
        caller, session -> opportunities.find(session, caller, id).map(OpportunityProblems::found));
  }

  /**
   * @throws ProblemException 400 for a cursor, sort or limit that is not acceptable
   */
  Uni<Page<OpportunityView>> list(Caller caller, OpportunityQuery query) {
    int size = query.size();
    return unitOfWork
        .run(caller, session -> opportunities.list(session, caller, query))
        .map(rows -> Page.of(rows, size, query::key, OpportunityView::of));
  }
}
