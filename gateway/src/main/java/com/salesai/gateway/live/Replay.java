package com.salesai.gateway.live;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What a client missed.
 *
 * @param complete false when it missed too much: it must read everything anew
 * @param events what it missed, oldest first
 * @param readTo where reading back ended: older events of the live stream are repetitions
 */
record Replay(boolean complete, List<LiveEvent> events, Map<TopicPartition, Long> readTo) {
  static final Replay NOTHING = new Replay(true, List.of(), Map.of());
  static final Replay TOO_MUCH = new Replay(false, List.of(), Map.of());

  boolean isNew(LiveEvent event) {
    return event.position().offset() >= readTo.getOrDefault(event.position().partition(), 0L);
  }
}
