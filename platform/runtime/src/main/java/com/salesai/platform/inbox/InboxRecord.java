package com.salesai.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record with its original bytes and where it stood, from Kafka or from the parking table. */
record InboxRecord(
    String topic, int partition, long offset, String key, Headers headers, byte[] value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static InboxRecord of(ConsumerRecord<String, byte[]> record) {
    return new InboxRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.headers(),
        record.value());
  }

  /** Headers as JSON text, the way they are parked. */
  String headersJson() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(
          header.key(),
          header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Headers headers(String json) {
    Headers headers = new RecordHeaders();
    try {
      Map<String, String> texts = JSON.readValue(json, new TypeReference<>() {});
      texts.forEach(
          (key, value) ->
              headers.add(key, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return headers;
  }
}
