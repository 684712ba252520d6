package com.salesai.lead.activity;

import com.salesai.lead.capture.Moments;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records a batch of touchpoints: the good ones together, the bad ones named. */
@ApplicationScoped
class RecordBatch {
  private final RecordActivities record;

  RecordBatch(RecordActivities record) {
    this.record = record;
  }

  /** Never fails for a single item; see the results. */
  Uni<ActivityBatch.Results> record(Caller caller, ActivityBatch batch) {
    batch.check();
    Instant now = Moments.now();
    Map<Integer, Activity> wanted = new LinkedHashMap<>();
    Map<Integer, List<FieldError>> rejected = new LinkedHashMap<>();
    for (int i = 0; i < batch.activities().size(); i++) {
      ActivityBatch.Item item = batch.activities().get(i);
      List<FieldError> errors = errors(item, "/activities/" + i);
      if (errors.isEmpty()) {
        wanted.put(i, Activity.of(caller, item.leadId(), item.input(), now));
      } else {
        rejected.put(i, errors);
      }
    }
    return record
        .recordAll(caller, List.copyOf(wanted.values()), now)
        .map(recorded -> results(batch.activities().size(), wanted, rejected, recorded));
  }

  private static List<FieldError> errors(ActivityBatch.Item item, String pointer) {
    if (item == null) {
      return List.of(new FieldError(pointer, "field.not-null", "An activity is expected."));
    }
    List<FieldError> errors = item.input().errors(pointer);
    if (item.leadId() == null) {
      errors.add(new FieldError(pointer + "/leadId", "field.not-null", "Name the lead."));
    }
    return errors;
  }

  private static ActivityBatch.Results results(
      int size,
      Map<Integer, Activity> wanted,
      Map<Integer, List<FieldError>> rejected,
      List<Activity> recorded) {
    Set<UUID> stored = new HashSet<>();
    recorded.forEach(activity -> stored.add(activity.id));
    List<ActivityBatch.Result> results = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Activity activity = wanted.get(i);
      if (activity != null && stored.contains(activity.id)) {
        results.add(new ActivityBatch.Result(i, "recorded", activity.id, null));
      } else {
        results.add(
            new ActivityBatch.Result(
                i, "rejected", null, rejected.getOrDefault(i, List.of(unknownLead(i)))));
      }
    }
    return new ActivityBatch.Results(recorded.size(), size - recorded.size(), results);
  }

  private static FieldError unknownLead(int index) {
    return new FieldError(
        "/activities/" + index + "/leadId", "lead.not-found", "There is no such lead.");
  }
}
