package com.salesai.lead.activity;

import com.salesai.lead.pipeline.Opportunities;
import com.salesai.platform.inbox.ReceivedEvent;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the lead that an event is about. */
@ApplicationScoped
class Touchpoints {
  private final Opportunities opportunities;

  Touchpoints(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  /** The touchpoint with its lead, or null when the event is none or names no lead. */
  Uni<Touchpoint> of(Mutiny.Session session, ReceivedEvent event) {
    Optional<Touchpoint> touchpoint = Touchpoint.of(event.payload());
    if (touchpoint.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return leadId(session, event.caller(), touchpoint.get())
        .map(id -> id == null ? null : new Touchpoint(id, null, touchpoint.get().activity()));
  }

  private Uni<UUID> leadId(Mutiny.Session session, Caller caller, Touchpoint touchpoint) {
    if (touchpoint.leadId() != null || touchpoint.opportunityId() == null) {
      return Uni.createFrom().item(touchpoint.leadId());
    }
    return opportunities.leadOf(session, caller, touchpoint.opportunityId());
  }
}
