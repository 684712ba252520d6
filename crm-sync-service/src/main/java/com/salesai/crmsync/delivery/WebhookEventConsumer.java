package com.salesai.crmsync.delivery;

import com.salesai.platform.inbox.Inbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Events of every topic on their way to the webhook queue. */
@ApplicationScoped
class WebhookEventConsumer {
  private static final String CONSUMER = "webhook";

  private final Inbox inbox;
  private final EnqueueEvent enqueue;

  WebhookEventConsumer(Inbox inbox, EnqueueEvent enqueue) {
    this.inbox = inbox;
    this.enqueue = enqueue;
  }

  void register(@Observes @Priority(1) StartupEvent start) {
    inbox.register(CONSUMER, enqueue::run);
  }

  @Incoming("lead")
  public Uni<Void> onLead(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("opportunity")
  public Uni<Void> onOpportunity(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("proposal")
  public Uni<Void> onProposal(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("battlecard")
  public Uni<Void> onBattleCard(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("conversation")
  public Uni<Void> onConversation(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("notification")
  public Uni<Void> onNotification(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }

  @Incoming("audit")
  public Uni<Void> onAudit(ConsumerRecord<String, byte[]> record) {
    return inbox.receive(CONSUMER, record);
  }
}
