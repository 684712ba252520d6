package com.salesai.analytics.ingest;

import com.salesai.platform.inbox.Inbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * One channel and one consumer per topic; audit records, which only administrators read, go
 * elsewhere. The consumer names are part of the inbox key: changing one would read its topic from
 * the beginning.
 */
@ApplicationScoped
class EventIntake {
  private static final String LEAD = "analytics-lead";
  private static final String OPPORTUNITY = "analytics-opportunity";
  private static final String PROPOSAL = "analytics-proposal";
  private static final String BATTLECARD = "analytics-battlecard";
  private static final String CONVERSATION = "analytics-conversation";
  private static final String NOTIFICATION = "analytics-notification";

  private final Inbox inbox;
  private final RecordEvent recordEvent;

  EventIntake(Inbox inbox, RecordEvent recordEvent) {
    this.inbox = inbox;
    this.recordEvent = recordEvent;
  }

  /**
   * Before the channels open (they do at priority 1000): a record without handler would be parked.
   */
  void register(@Observes @Priority(10) StartupEvent start) {
    for (String consumer :
        new String[] {LEAD, OPPORTUNITY, PROPOSAL, BATTLECARD, CONVERSATION, NOTIFICATION}) {
      inbox.register(consumer, (session, event) -> recordEvent.apply(session, event, consumer));
    }
  }

  @Incoming("lead")
  Uni<Void> lead(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(LEAD, record);
  }

  @Incoming("opportunity")
  Uni<Void> opportunity(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(OPPORTUNITY, record);
  }

  @Incoming("proposal")
  Uni<Void> proposal(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(PROPOSAL, record);
  }

  @Incoming("battlecard")
  Uni<Void> battlecard(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(BATTLECARD, record);
  }

  @Incoming("conversation")
  Uni<Void> conversation(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONVERSATION, record);
  }

  @Incoming("notification")
  Uni<Void> notification(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(NOTIFICATION, record);
  }
}
