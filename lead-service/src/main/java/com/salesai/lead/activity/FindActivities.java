package com.salesai.lead.activity;

import com.salesai.lead.capture.Leads;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what happened with a lead, newest first. */
@ApplicationScoped
class FindActivities {
  private final UnitOfWork unitOfWork;
  private final Leads leads;
  private final ActivityRepository activities;
  private final TimelineRepository timeline;

  FindActivities(
      UnitOfWork unitOfWork,
      Leads leads,
      ActivityRepository activities,
      TimelineRepository timeline) {
    this.unitOfWork = unitOfWork;
    this.leads = leads;
    this.activities = activities;
    this.timeline = timeline;
  }

  /**
   * @throws ProblemException 404 for a lead that the caller does not see
   */
  Uni<Page<ActivityView>> activities(Caller caller, UUID leadId, String cursor, Integer limit) {
    int size = Limit.of(limit);
    TimePosition after = TimePosition.of(cursor);
    return unitOfWork
        .run(
            caller,
            session ->
                leads
                    .get(session, caller, leadId)
                    .chain(lead -> activities.list(session, caller, leadId, after, size)))
        .map(rows -> Page.of(rows, size, FindActivities::position, ActivityView::of));
  }

  /**
   * @throws ProblemException 404 for a lead that the caller does not see
   */
  Uni<Page<TimelineEntry>> timeline(Caller caller, UUID leadId, String cursor, Integer limit) {
    int size = Limit.of(limit);
    TimePosition after = TimePosition.of(cursor);
    return unitOfWork
        .run(
            caller,
            session ->
                leads
                    .get(session, caller, leadId)
                    .chain(lead -> timeline.list(session, leadId, after, size)))
        .map(
            rows ->
                Page.of(
                    rows,
                    size,
                    entry -> new TimePosition(entry.occurredAt(), entry.id()).values(),
                    entry -> entry));
  }

  private static List<String> position(Activity activity) {
    return new TimePosition(activity.occurredAt, activity.id).values();
  }
}
