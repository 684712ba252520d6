package com.salesai.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  @Test
  void anIdLeadsBackToItsEvent() {
    Position position =
        new Position(new TopicPartition("salesai.lead.v1", 2), 41, 1_795_000_000_000L);
    assertEquals(Optional.of(position), Position.decode(position.encode()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "salesai", "t:1:2", "t:-1:2:3", "t:1:2:3:x", "t:99999999999:1:1", ":1:2:3"})
  void everythingElseIsNone(String text) {
    String id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertTrue(Position.decode(id).isEmpty());
    assertTrue(Position.decode("%%%" + text).isEmpty());
  }
}
