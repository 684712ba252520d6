package com.salesai.lead.pipeline;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals for the other features, within their unit of work. */
@ApplicationScoped
public class Opportunities {
  private final OpportunityRepository opportunities;

  Opportunities(OpportunityRepository opportunities) {
    this.opportunities = opportunities;
  }

  /** The lead that the deal came from, or null when it has none or is not there. */
  public Uni<UUID> leadOf(Mutiny.Session session, Caller caller, UUID opportunityId) {
    return opportunities
        .find(session, caller, opportunityId)
        .map(opportunity -> opportunity == null ? null : opportunity.leadId);
  }
}
