package com.salesai.analytics.audit;

import com.salesai.platform.inbox.Inbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes audit records in. They stay out of the event log, which everybody reads. */
@ApplicationScoped
class AuditIntake {
  private static final String CONSUMER = "analytics-audit";

  private final Inbox inbox;
  private final AuditRepository audit;

  AuditIntake(Inbox inbox, AuditRepository audit) {
    this.inbox = inbox;
    this.audit = audit;
  }

  /** Before the channel opens (at priority 1000). */
  void register(@Observes @Priority(10) StartupEvent start) {
    inbox.register(CONSUMER, audit::append);
  }

  @Incoming("audit")
  Uni<Void> audit(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }
}
