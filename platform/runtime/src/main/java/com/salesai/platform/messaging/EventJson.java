package com.salesai.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.salesai.contracts.Event;
import java.io.IOException;

/** JSON of events: additive changes of others are ignored, as the contracts promise. */
public final class EventJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  public static byte[] write(Event event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
    }
  }

  /**
   * @throws IOException when the bytes are not that event
   */
  public static <E extends Event> E read(byte[] data, Class<E> type) throws IOException {
    return MAPPER.readValue(data, type);
  }
}
