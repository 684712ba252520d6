package com.salesai.lead.scoring;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where scoring learns what leads did; the feature that keeps activities implements it. */
public interface Signals {
  /**
   * Signals of the leads, the newest 500 of each.
   *
   * @param since older ones are left out
   * @return by lead id; a lead without signals may be absent
   */
  Uni<Map<UUID, List<Signal>>> of(
      Mutiny.Session session, UUID orgId, Collection<UUID> leadIds, Instant since);
}
