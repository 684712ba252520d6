package com.salesai.contracts.notification;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody should be told something. Exactly one of {@code recipientId} and {@code role} is
 * present. Texts are keys, so that the reader's language decides.
 *
 * @param notificationId the notification
 * @param recipientId member to tell
 * @param role role whose members to tell: {@code rep}, {@code manager} or {@code admin}
 * @param kind what it is about in lower kebab case, for example {@code lead-hot}
 * @param titleKey text key of the one-line message
 * @param titleParams values for the text, facts only, no personal data
 * @param link path in the console, starts with {@code /}
 * @param severity {@code info}, {@code success}, {@code warning} or {@code critical}; treat an
 *     unknown value as {@code info}
 * @param channels where to tell: {@code bell}, {@code email}; at least one; ignore unknown values
 * @param requestedAt when it was requested
 */
@WireRecord
@EventContract(type = "com.salesai.notification.requested.v1", topic = "salesai.notification.v1")
public record NotificationRequested(
    @Required UUID notificationId,
    UUID recipientId,
    String role,
    @Required String kind,
    @Required String titleKey,
    Map<String, String> titleParams,
    String link,
    @Required String severity,
    @Required List<String> channels,
    @Required Instant requestedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return notificationId;
  }
}
