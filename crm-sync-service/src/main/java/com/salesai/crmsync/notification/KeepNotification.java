package com.salesai.crmsync.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.contracts.notification.NotificationRequested;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps a requested notification and queues its mail, once per event. */
@ApplicationScoped
class KeepNotification {
  private final NotificationRepository notifications;
  private final MailRepository mails;
  private final ObjectMapper json;
  private final Clock clock;

  KeepNotification(
      NotificationRepository notifications, MailRepository mails, ObjectMapper json, Clock clock) {
    this.notifications = notifications;
    this.mails = mails;
    this.json = json;
    this.clock = clock;
  }

  Uni<Void> run(Mutiny.Session session, ReceivedEvent event) {
    if (!(event.payload() instanceof NotificationRequested requested)) {
      return Uni.createFrom().voidItem();
    }
    Notification notification = notification(event, requested);
    Uni<Void> kept = notifications.add(session, notification);
    return requested.channels().contains("email")
        ? kept.chain(
            () ->
                mails.add(
                    session, Ids.next(), notification.id, requested.recipientId(), clock.instant()))
        : kept;
  }

  private Notification notification(ReceivedEvent event, NotificationRequested requested) {
    Notification notification = new Notification();
    notification.orgId = event.orgId();
    notification.id = requested.notificationId();
    notification.recipientId = requested.recipientId();
    notification.role = requested.role();
    notification.kind = requested.kind();
    notification.titleKey = requested.titleKey();
    notification.titleParams = write(requested.titleParams());
    notification.link = requested.link();
    notification.severity = requested.severity();
    notification.bell = requested.channels().contains("bell");
    notification.requestedAt = requested.requestedAt();
    notification.createdAt = clock.instant();
    return notification;
  }

  private String write(Map<String, String> params) {
    try {
      return json.writeValueAsString(params == null ? Map.of() : params);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
