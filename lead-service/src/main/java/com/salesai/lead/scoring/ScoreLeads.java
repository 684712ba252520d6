package com.salesai.lead.scoring;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives leads their score, within the unit of work of the change that calls for it. */
@ApplicationScoped
public class ScoreLeads {
  /** Six half-lives of the slowest rule: what is older counts less than a fiftieth. */
  private static final Duration MEMORY = Duration.ofDays(180);

  private final Signals signals;
  private final ScoreRepository history;
  private final Outbox outbox;

  ScoreLeads(Signals signals, ScoreRepository history, Outbox outbox) {
    this.signals = signals;
    this.history = history;
    this.outbox = outbox;
  }

  /** Scores a lead that has no activities yet. The caller keeps the change and tells the event. */
  public ScoreChange first(Scorable lead, Instant now) {
    lead.score(Scorecard.score(lead.facts(), List.of(), now));
    return new ScoreChange(Ids.next(), lead, null);
  }

  /** Adds changes to the history; their leads must be stored already. */
  public Uni<Void> keep(Mutiny.Session session, List<ScoreChange> changes) {
    return history.add(session, changes);
  }

  /**
   * Scores leads again after something happened. Writes history and events only for those whose
   * value, tier or reasons changed.
   *
   * @param leads managed and locked in this session
   */
  public Uni<Void> again(
      Mutiny.Session session, Caller caller, List<? extends Scorable> leads, Instant now) {
    List<UUID> ids = leads.stream().map(Scorable::id).toList();
    return signals
        .of(session, caller.orgId(), ids, now.minus(MEMORY))
        .map(found -> changes(leads, found, now))
        .chain(
            changes ->
                changes.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : history
                        .add(session, changes)
                        .chain(
                            () ->
                                outbox.append(
                                    session,
                                    caller,
                                    changes.stream().map(ScoreChange::event).toList())));
  }

  private static List<ScoreChange> changes(
      List<? extends Scorable> leads, Map<UUID, List<Signal>> signals, Instant now) {
    List<ScoreChange> changes = new ArrayList<>();
    for (Scorable lead : leads) {
      LeadScore previous = lead.score();
      LeadScore score =
          Scorecard.score(lead.facts(), signals.getOrDefault(lead.id(), List.of()), now);
      if (!score.saysTheSameAs(previous)) {
        lead.score(score);
        changes.add(new ScoreChange(Ids.next(), lead, previous));
      }
    }
    return changes;
  }
}
