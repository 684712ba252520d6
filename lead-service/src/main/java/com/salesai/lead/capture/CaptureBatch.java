package com.salesai.lead.capture;

import com.salesai.contracts.Event;
import com.salesai.lead.scoring.ScoreChange;
import com.salesai.lead.scoring.ScoreLeads;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes many leads in at once, as sets, within the unit of work of an import. */
@ApplicationScoped
public class CaptureBatch {
  private final LeadRepository leads;
  private final LeadBatchRepository batches;
  private final ScoreLeads scoring;
  private final Outbox outbox;

  CaptureBatch(
      LeadRepository leads, LeadBatchRepository batches, ScoreLeads scoring, Outbox outbox) {
    this.leads = leads;
    this.batches = batches;
    this.scoring = scoring;
    this.outbox = outbox;
  }

  /** What became of one row. */
  public enum Outcome {
    CREATED,
    UPDATED,
    DUPLICATE
  }

  /**
   * One row.
   *
   * @param input normalized and checked
   * @param assignment owner of a new lead; {@link Assignment#NOBODY} leaves that of a known one
   */
  public record Row(LeadInput input, Assignment assignment) {}

  /**
   * Stores the rows. An e-mail address that is known already makes a duplicate, or an update when
   * asked for.
   *
   * @return the outcomes in the order of the rows
   */
  public Uni<List<Outcome>> capture(
      Mutiny.Session session, Caller caller, List<Row> rows, boolean upsert) {
    LeadBatch batch = new LeadBatch(rows, upsert);
    return batches
        .lockByEmail(session, caller, batch.emails())
        .invoke(batch::known)
        .chain(() -> update(session, caller, batch))
        .chain(() -> create(session, caller, batch))
        .map(created -> batch.outcomes(created));
  }

  private Uni<Void> update(Mutiny.Session session, Caller caller, LeadBatch batch) {
    Instant now = Moments.now();
    List<Event> events = new ArrayList<>();
    Map<Lead, List<String>> changes = batch.applyUpdates(now);
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    changes.forEach((lead, changed) -> events.add(LeadEvents.updated(lead, changed)));
    return leads
        .flush(session)
        .chain(() -> outbox.append(session, caller, events))
        .chain(() -> scoring.again(session, caller, List.copyOf(changes.keySet()), now));
  }

  private Uni<Set<UUID>> create(Mutiny.Session session, Caller caller, LeadBatch batch) {
    Instant now = Moments.now();
    List<Lead> fresh = new ArrayList<>();
    List<ScoreChange> scores = new ArrayList<>();
    for (Row row : batch.fresh()) {
      Lead lead = Lead.of(caller.orgId(), Ids.next(), row.input(), row.assignment(), now);
      scores.add(scoring.first(lead, now));
      fresh.add(lead);
    }
    if (fresh.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    batch.made(fresh);
    return batches
        .insert(session, fresh)
        .call(created -> tell(session, caller, fresh, scores, created));
  }

  /** A lead that somebody else captured in the same moment is left out: it is a duplicate. */
  private Uni<Void> tell(
      Mutiny.Session session,
      Caller caller,
      List<Lead> fresh,
      List<ScoreChange> scores,
      Set<UUID> created) {
    List<ScoreChange> kept =
        scores.stream().filter(score -> created.contains(score.lead().id())).toList();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      if (created.contains(fresh.get(i).id())) {
        events.add(LeadEvents.captured(fresh.get(i)));
        events.add(scores.get(i).event());
      }
    }
    return kept.isEmpty()
        ? Uni.createFrom().voidItem()
        : scoring.keep(session, kept).chain(() -> outbox.append(session, caller, events));
  }
}
