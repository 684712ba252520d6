package com.salesai.lead.activity;

import com.salesai.lead.capture.JsonText;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A touchpoint as clients see it.
 *
 * @param recordedAt when we learnt of it
 */
@Schema(name = "Activity")
public record ActivityView(
    UUID id,
    UUID leadId,
    String type,
    Instant occurredAt,
    String channel,
    String campaign,
    Map<String, Object> properties,
    Instant recordedAt) {

  static ActivityView of(Activity activity) {
    return new ActivityView(
        activity.id,
        activity.leadId,
        activity.type,
        activity.occurredAt,
        activity.channel,
        activity.campaign,
        JsonText.object(activity.properties),
        activity.recordedAt);
  }
}
