package com.salesai.lead.activity;

import com.salesai.lead.capture.JsonText;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A touchpoint as the database keeps it; never changed afterwards. */
@Entity
@Table(name = "activity")
@IdClass(Activity.Key.class)
class Activity {
  /** Identity of an activity. */
  record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "lead_id")
  UUID leadId;

  String type;
  String channel;
  String campaign;

  @ColumnTransformer(read = "cast(properties as text)", write = "cast(cast(? as text) as jsonb)")
  String properties;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  UUID recordedBy;

  protected Activity() {}

  /** A new activity of normalized, checked input. */
  static Activity of(Caller caller, UUID leadId, ActivityInput input, Instant now) {
    Activity activity = new Activity();
    activity.orgId = caller.orgId();
    activity.id = Ids.next();
    activity.leadId = leadId;
    activity.type = input.type();
    activity.channel = input.channel();
    activity.campaign = input.campaign();
    activity.properties = JsonText.write(input.properties());
    activity.occurredAt = Moments.orNow(input.occurredAt(), now);
    activity.recordedAt = now;
    activity.recordedBy = caller.userId();
    return activity;
  }
}
