package com.salesai.crmsync.notification;

import com.salesai.platform.inbox.Inbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Requested notifications on their way to bell and mail. */
@ApplicationScoped
class NotificationConsumer {
  private static final String CONSUMER = "notification";

  private final Inbox inbox;
  private final KeepNotification keep;

  NotificationConsumer(Inbox inbox, KeepNotification keep) {
    this.inbox = inbox;
    this.keep = keep;
  }

  void register(@Observes @Priority(1) StartupEvent start) {
    inbox.register(CONSUMER, keep::run);
  }

  @Incoming("notification-bell")
  public Uni<Void> on(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }
}
