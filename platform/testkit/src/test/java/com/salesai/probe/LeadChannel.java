package com.salesai.probe;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.platform.inbox.Inbox;
import com.salesai.platform.inbox.ReceivedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes one row per event; refuses events of the channel {@code poison} until it is mended. */
@ApplicationScoped
public class LeadChannel {
  static volatile boolean mended;

  private final Inbox inbox;

  LeadChannel(Inbox inbox) {
    this.inbox = inbox;
  }

  void register(@Observes StartupEvent start) {
    inbox.register("probe", this::apply);
  }

  @Incoming("lead")
  public Uni<Void> on(ConsumerRecord<String, byte[]> record) {
    return inbox.receive("probe", record);
  }

  private Uni<Void> apply(Mutiny.Session session, ReceivedEvent event) {
    if (event.payload() instanceof LeadCaptured lead
        && lead.channel().equals("poison")
        && !mended) {
      throw new IllegalArgumentException("poison");
    }
    return session
        .createNativeQuery("insert into effect (lead_id, seq) values (cast(:lead as uuid), :seq)")
        .setParameter("lead", event.subject().toString())
        .setParameter("seq", event.headers().seq())
        .executeUpdate()
        .replaceWithVoid();
  }
}
