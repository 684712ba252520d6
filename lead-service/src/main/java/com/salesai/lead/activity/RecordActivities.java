package com.salesai.lead.activity;

import com.salesai.contracts.lead.ActivityRecorded;
import com.salesai.lead.capture.Lead;
import com.salesai.lead.capture.Leads;
import com.salesai.lead.capture.Moments;
import com.salesai.lead.scoring.ScoreLeads;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records touchpoints; their leads are scored again in the same transaction. */
@ApplicationScoped
class RecordActivities {
  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final ActivityRepository activities;
  private final ScoreLeads scoring;
  private final Outbox outbox;

  RecordActivities(
      UnitOfWork unitOfWork,
      Leads leads,
      ActivityRepository activities,
      ScoreLeads scoring,
      Outbox outbox) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.activities = activities;
    this.scoring = scoring;
    this.outbox = outbox;
  }

  /**
   * Records one touchpoint.
   *
   * @throws ProblemException 422 {@code activity.invalid}, 404 for a lead that the caller does not
   *     see
   */
  Uni<Activity> record(Caller caller, UUID leadId, ActivityInput sent) {
    ActivityInput input = sent.normalized();
    List<FieldError> errors = input.errors("");
    if (!errors.isEmpty()) {
      throw ProblemException.unprocessable(
          "activity.invalid", "The activity breaks %d rule(s).".formatted(errors.size()), errors);
    }
    Instant now = Moments.now();
    Activity activity = Activity.of(caller, leadId, input, now);
    return unitOfWork.run(
        caller,
        session ->
            leads
                .lock(session, caller, leadId)
                .chain(lead -> store(session, caller, List.of(lead), List.of(activity), now))
                .replaceWith(activity));
  }

  /** Records one touchpoint, already checked, in the open unit of work, if the lead is there. */
  Uni<Void> recordIfThere(Mutiny.Session session, Caller caller, UUID leadId, ActivityInput input) {
    Instant now = Moments.now();
    Activity activity = Activity.of(caller, leadId, input, now);
    return leads
        .lockIfThere(session, caller, leadId)
        .chain(
            lead ->
                lead == null
                    ? Uni.createFrom().voidItem()
                    : store(session, caller, List.of(lead), List.of(activity), now));
  }

  /**
   * Records many touchpoints, already checked. Those of leads that the caller does not see are left
   * out.
   *
   * @return the recorded ones
   */
  Uni<List<Activity>> recordAll(Caller caller, List<Activity> wanted, Instant now) {
    List<UUID> ids = wanted.stream().map(activity -> activity.leadId).distinct().toList();
    return unitOfWork.run(
        caller,
        session ->
            leads
                .lock(session, caller, ids)
                .chain(
                    found -> {
                      List<UUID> seen = found.stream().map(Lead::id).toList();
                      List<Activity> known =
                          wanted.stream().filter(a -> seen.contains(a.leadId)).toList();
                      return known.isEmpty()
                          ? Uni.createFrom().item(known)
                          : store(session, caller, found, known, now).replaceWith(known);
                    }));
  }

  private Uni<Void> store(
      Mutiny.Session session,
      Caller caller,
      Collection<Lead> found,
      List<Activity> recorded,
      Instant now) {
    Map<UUID, Lead> byId = found.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
    List<ActivityRecorded> events =
        recorded.stream().map(activity -> event(activity, byId.get(activity.leadId))).toList();
    return activities
        .add(session, recorded)
        .chain(() -> outbox.append(session, caller, events))
        .chain(() -> scoring.again(session, caller, List.copyOf(found), now));
  }

  private static ActivityRecorded event(Activity activity, Lead lead) {
    return new ActivityRecorded(
        lead.id(),
        lead.ownerId(),
        lead.teamId(),
        activity.id,
        activity.type,
        activity.channel,
        activity.campaign,
        activity.occurredAt);
  }
}
