package com.salesai.crmsync.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.contracts.EventCatalogue;
import com.salesai.crmsync.webhook.Endpoints;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.inbox.ReceivedEvent;
import com.salesai.platform.messaging.EventJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Queues an event for every endpoint that wants it, with the very bytes that will be signed. */
@ApplicationScoped
class EnqueueEvent {
  static final String TEST_TYPE = "webhook.test";

  private final Endpoints endpoints;
  private final DeliveryRepository repository;
  private final ObjectMapper json;
  private final Clock clock;

  EnqueueEvent(Endpoints endpoints, DeliveryRepository repository, ObjectMapper json, Clock clock) {
    this.endpoints = endpoints;
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /** Within the inbox's transaction: an event that comes twice is queued once. */
  Uni<Void> run(Mutiny.Session session, ReceivedEvent event) {
    String type = EventCatalogue.shortName(event.type());
    byte[] body = body(type, event.time(), EventJson.write(event.payload()));
    return endpoints
        .wanting(session, type)
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(
            to ->
                repository.enqueue(
                    session,
                    new DeliveryRepository.Entry(
                        Ids.next(),
                        to.id(),
                        event.id(),
                        type,
                        event.subject(),
                        event.headers().seq(),
                        body,
                        event.traceparent(),
                        to.enabled()),
                    clock.instant()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Queues an event of type {@code webhook.test} for one endpoint; returns the delivery's id. */
  Uni<UUID> test(Mutiny.Session session, UUID endpoint) {
    UUID id = Ids.next();
    UUID event = Ids.next();
    Map<String, Object> data =
        Map.of("endpointId", endpoint, "message", "A test event from SalesAI.");
    return repository
        .enqueue(
            session,
            new DeliveryRepository.Entry(
                id,
                endpoint,
                event,
                TEST_TYPE,
                event,
                1,
                body(TEST_TYPE, clock.instant(), write(data)),
                null,
                true),
            clock.instant())
        .replaceWith(id);
  }

  private static byte[] body(String type, Instant time, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 100);
    out.writeBytes(
        "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":"
            .formatted(type, time)
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(data);
    out.write('}');
    return out.toByteArray();
  }

  private byte[] write(Object data) {
    try {
      return json.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
