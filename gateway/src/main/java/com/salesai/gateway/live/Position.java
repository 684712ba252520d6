package com.salesai.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * Where an event stands in Kafka. Clients hold it as the opaque id of the event and send it back as
 * {@code Last-Event-ID}.
 *
 * @param partition topic and partition
 * @param offset offset in the partition
 * @param timestamp time of the record, in milliseconds since 1970: the position in other partitions
 */
record Position(TopicPartition partition, long offset, long timestamp) {
  private static final Pattern TEXT =
      Pattern.compile("(.{1,249}):(\\d{1,9}):(\\d{1,18}):(\\d{1,18})");

  String encode() {
    String text = partition.topic() + ":" + partition.partition() + ":" + offset + ":" + timestamp;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads an id; empty when it is none of ours. */
  static Optional<Position> decode(String id) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
      Matcher matcher = TEXT.matcher(text);
      if (matcher.matches()) {
        return Optional.of(
            new Position(
                new TopicPartition(matcher.group(1), Integer.parseInt(matcher.group(2))),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4))));
      }
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
