package com.salesai.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record with its original bytes and where it stood, from Kafka or from the parking table.
 *
 * @param publishedAt timestamp of the Kafka record; null when it is not known
 * @param receivedAt when this service first took the record; null when it is not known
 */
record InboxRecord(
    String topic,
    int partition,
    long offset,
    String key,
    Headers headers,
    byte[] value,
    Instant publishedAt,
    Instant receivedAt) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUBLISHED_AT = "inbox_published_at";
  private static final String RECEIVED_AT = "inbox_received_at";

  static InboxRecord of(ConsumerRecord<String, byte[]> record) {
    return new InboxRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.headers(),
        record.value(),
        record.timestamp() < 0 ? null : Instant.ofEpochMilli(record.timestamp()),
        Instant.now());
  }

  /** A record that waited in the parking table. */
  static InboxRecord parked(
      String topic, int partition, long offset, String key, String headersJson, byte[] value) {
    Map<String, String> texts = texts(headersJson);
    Instant published = instant(texts.remove(PUBLISHED_AT));
    Instant received = instant(texts.remove(RECEIVED_AT));
    return new InboxRecord(
        topic, partition, offset, key, headers(texts), value, published, received);
  }

  /** Headers as JSON text, the way they are parked, with the two times beside them. */
  String headersJson() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(
          header.key(),
          header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }
    put(texts, PUBLISHED_AT, publishedAt);
    put(texts, RECEIVED_AT, receivedAt);
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> texts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Headers headers(Map<String, String> texts) {
    Headers headers = new RecordHeaders();
    texts.forEach(
        (key, value) ->
            headers.add(key, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  private static void put(Map<String, String> texts, String key, Instant time) {
    if (time != null) {
      texts.put(key, time.toString());
    }
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text);
  }
}
