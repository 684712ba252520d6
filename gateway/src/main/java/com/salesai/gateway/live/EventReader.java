package com.salesai.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.contracts.EventCatalogue;
import com.salesai.gateway.caller.Uuids;
import com.salesai.gateway.live.LiveEvent.Audience;
import com.salesai.gateway.live.LiveEvent.Ownership;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Reads CloudEvents in binary mode. */
@Singleton
class EventReader {
  private static final Logger LOG = Logger.getLogger(EventReader.class);

  private final ObjectMapper json;

  EventReader(ObjectMapper json) {
    this.json = json;
  }

  /** The event; empty for a record that is none or of a type unknown here. */
  Optional<LiveEvent> read(ConsumerRecord<String, byte[]> record) {
    String type = header(record, "ce_type");
    Optional<UUID> org = Uuids.parse(header(record, "ce_orgid"));
    var known = EventCatalogue.forType(type);
    if (org.isEmpty() || known.isEmpty() || record.value() == null) {
      return Optional.empty();
    }
    try {
      JsonNode data = json.readTree(record.value());
      String shortName = EventCatalogue.shortName(type);
      return Optional.of(
          new LiveEvent(
              position(record),
              org.get(),
              shortName,
              header(record, "ce_subject"),
              header(record, "ce_time"),
              data,
              ownership(known.get(), data),
              audience(shortName, data)));
    } catch (IOException e) {
      // The services' inboxes park such a record; a live stream has nothing to park.
      LOG.warnf(
          "unreadable event at %s-%d-%d", record.topic(), record.partition(), record.offset());
      return Optional.empty();
    }
  }

  private static Position position(ConsumerRecord<?, ?> record) {
    return new Position(
        new TopicPartition(record.topic(), record.partition()),
        record.offset(),
        record.timestamp());
  }

  /** A type that has an owner field says whose it is, also by leaving it out: nobody's. */
  private static Ownership ownership(Class<?> event, JsonNode data) {
    if (has(event, "ownerId")) {
      return new Ownership(id(data, "ownerId"), id(data, "teamId"));
    }
    // Who looks at a battle card is that person's business like a record of their own.
    return has(event, "viewerId") && data.hasNonNull("viewerId")
        ? new Ownership(id(data, "viewerId"), null)
        : null;
  }

  private static Audience audience(String type, JsonNode data) {
    return type.equals("notification.requested")
        ? new Audience(id(data, "recipientId"), data.path("role").textValue())
        : null;
  }

  private static boolean has(Class<?> event, String component) {
    return Arrays.stream(event.getRecordComponents())
        .map(RecordComponent::getName)
        .anyMatch(component::equals);
  }

  private static UUID id(JsonNode data, String field) {
    return Uuids.parse(data.path(field).textValue()).orElse(null);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
