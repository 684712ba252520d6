package com.salesai.lead.capture;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads leads that the caller may see. */
@ApplicationScoped
class FindLeads {
  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final LeadRepository repository;

  FindLeads(UnitOfWork unitOfWork, Leads leads, LeadRepository repository) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.repository = repository;
  }

  /**
   * @throws ProblemException 404 when there is none that the caller sees
   */
  Uni<Lead> get(Caller caller, UUID id) {
    return unitOfWork.run(caller, session -> leads.get(session, caller, id));
  }

  /**
   * One page of the list.
   *
   * @throws ProblemException 400 for a cursor, sort or limit that is not acceptable
   */
  Uni<Page<LeadView>> list(Caller caller, LeadQuery query) {
    int size = query.size();
    return unitOfWork
        .run(caller, session -> repository.list(session, caller, query))
        .map(rows -> Page.of(rows, size, query::key, LeadView::of));
  }
}
