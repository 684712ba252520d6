package com.salesai.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 attributes of a record in Kafka binary mode, written and read by ourselves.
 *
 * @param seq number of the event within its aggregate, 1..n without gap
 */
public record CloudEventHeaders(
    UUID id,
    String type,
    String source,
    UUID subject,
    Instant time,
    UUID orgId,
    long seq,
    UUID correlationId,
    UUID causationId) {

  /** The organization alone, as far as it can be read: enough to park a broken record. */
  public static Optional<UUID> organization(Headers headers) {
    return uuid(headers, "ce_orgid");
  }

  /**
   * @throws UnreadableEvent naming the first attribute that is missing or malformed
   */
  public static CloudEventHeaders read(Headers headers) {
    if (!"1.0".equals(text(headers, "ce_specversion").orElse(null))) {
      throw new UnreadableEvent("ce_specversion is not 1.0");
    }
    return new CloudEventHeaders(
        required(uuid(headers, "ce_id"), "ce_id"),
        required(text(headers, "ce_type"), "ce_type"),
        required(text(headers, "ce_source"), "ce_source"),
        required(uuid(headers, "ce_subject"), "ce_subject"),
        required(time(headers), "ce_time"),
        required(organization(headers), "ce_orgid"),
        required(seq(headers), "ce_seq"),
        required(uuid(headers, "ce_correlationid"), "ce_correlationid"),
        uuid(headers, "ce_causationid").orElse(null));
  }

  public void write(Headers headers) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_type", type);
    put(headers, "ce_source", source);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time);
    put(headers, "ce_orgid", orgId);
    put(headers, "ce_seq", seq);
    put(headers, "ce_correlationid", correlationId);
    if (causationId != null) {
      put(headers, "ce_causationid", causationId);
    }
    put(headers, "content-type", "application/json");
  }

  public static void put(Headers headers, String key, Object value) {
    headers.remove(key);
    headers.add(key, value.toString().getBytes(StandardCharsets.UTF_8));
  }

  public static Optional<String> text(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static Optional<UUID> uuid(Headers headers, String key) {
    try {
      return text(headers, key).map(UUID::fromString);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(Headers headers) {
    try {
      return text(headers, "ce_time").map(Instant::parse);
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Long> seq(Headers headers) {
    try {
      return text(headers, "ce_seq").map(Long::valueOf).filter(n -> n > 0);
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  private static <T> T required(Optional<T> value, String name) {
    return value.orElseThrow(() -> new UnreadableEvent(name + " is missing or malformed"));
  }
}
