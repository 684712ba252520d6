package com.salesai.lead.activity;

import com.salesai.platform.inbox.Inbox;
import com.salesai.platform.inbox.ReceivedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Calls and proposals are touchpoints too: what the other services tell of them becomes an activity
 * of the lead, which scores it again.
 */
@ApplicationScoped
class TouchpointConsumer {
  private static final String CONSUMER = "lead-service";

  private final Inbox inbox;
  private final RecordActivities record;
  private final Touchpoints touchpoints;

  TouchpointConsumer(Inbox inbox, RecordActivities record, Touchpoints touchpoints) {
    this.inbox = inbox;
    this.record = record;
    this.touchpoints = touchpoints;
  }

  void register(@Observes @Priority(10) StartupEvent start) {
    inbox.register(CONSUMER, this::apply);
  }

  @Incoming("conversation")
  Uni<Void> onConversation(ConsumerRecord<String, byte[]> event) {
    return inbox.receive(CONSUMER, event);
  }

  @Incoming("proposal")
  Uni<Void> onProposal(ConsumerRecord<String, byte[]> event) {
    return inbox.receive(CONSUMER, event);
  }

  private Uni<Void> apply(Mutiny.Session session, ReceivedEvent event) {
    return touchpoints
        .of(session, event)
        .chain(
            touchpoint ->
                touchpoint == null
                    ? Uni.createFrom().voidItem()
                    : record.recordIfThere(
                        session, event.caller(), touchpoint.leadId(), touchpoint.activity()));
  }
}
