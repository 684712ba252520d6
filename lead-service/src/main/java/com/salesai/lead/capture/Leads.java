package com.salesai.lead.capture;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads for the other features, within their unit of work. */
@ApplicationScoped
public class Leads {
  private final LeadRepository leads;

  Leads(LeadRepository leads) {
    this.leads = leads;
  }

  /**
   * The lead.
   *
   * @throws ProblemException 404 when there is none that the caller sees
   */
  public Uni<Lead> get(Mutiny.Session session, Caller caller, UUID id) {
    return leads.find(session, caller, id).map(Leads::found);
  }

  /** The lead, or null when there is none that the caller sees. */
  public Uni<Lead> find(Mutiny.Session session, Caller caller, UUID id) {
    return leads.find(session, caller, id);
  }

  /**
   * The lead, locked until commit.
   *
   * @throws ProblemException 404 when there is none that the caller sees
   */
  public Uni<Lead> lock(Mutiny.Session session, Caller caller, UUID id) {
    return leads.lock(session, caller, id).map(Leads::found);
  }

  /** The lead, locked until commit, or null when there is none that the caller sees. */
  public Uni<Lead> lockIfThere(Mutiny.Session session, Caller caller, UUID id) {
    return leads.lock(session, caller, id);
  }

  /** Those of the leads that the caller sees, locked until commit. */
  public Uni<List<Lead>> lock(Mutiny.Session session, Caller caller, Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : leads.lock(session, caller, ids);
  }

  private static Lead found(Lead lead) {
    if (lead == null) {
      throw ProblemException.notFound("lead");
    }
    return lead;
  }
}
