package com.salesai.gateway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import com.salesai.contracts.EventCatalogue;
import com.salesai.contracts.audit.AuditChange;
import com.salesai.contracts.audit.AuditRecorded;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.web.ProblemException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Makes a change only together with its entry in the audit log. The gateway has no database, so it
 * cannot make both in one transaction: it asks first whether the log can be written, and publishes
 * before it answers.
 */
@ApplicationScoped
public class AuditTrail {
  private static final Logger LOG = Logger.getLogger(AuditTrail.class);

  private final AuditProducer producer;
  private final ObjectMapper json;

  AuditTrail(AuditProducer producer, ObjectMapper json) {
    this.producer = producer;
    this.json = json;
  }

  /**
   * What was done.
   *
   * @param action {@code <subject>.<past-tense-kebab>}, for example {@code member.invited}
   * @param targetType kind of thing, lower kebab case
   * @param targetId id of the thing
   * @param changes values of settings, roles and ids; of personal data the name of the field only
   * @param result what to answer
   */
  public record Done<T>(
      String action, String targetType, String targetId, List<AuditChange> changes, T result) {}

  /**
   * Makes a change and records it.
   *
   * @return fails with 503 {@code audit.unavailable}, before the change when the log is known to be
   *     out of reach
   */
  public <T> Uni<T> change(Caller caller, Supplier<Uni<Done<T>>> change) {
    return producer
        .probe()
        .onFailure()
        .transform(AuditTrail::unavailable)
        .chain(change::get)
        .call(done -> record(caller, done))
        .map(Done::result);
  }

  private Uni<Void> record(Caller caller, Done<?> done) {
    AuditRecorded event =
        new AuditRecorded(
            UuidCreator.getTimeOrderedEpoch(),
            caller.actorId(),
            caller.kind(),
            done.action(),
            done.targetType(),
            done.targetId(),
            done.changes(),
            Instant.now());
    return producer
        .send(message(caller.orgId(), event))
        .onFailure()
        .invoke(lost -> LOG.errorf("audit entry not stored: %s", text(event)))
        .onFailure()
        .transform(AuditTrail::unavailable);
  }

  private static ProblemException unavailable(Throwable cause) {
    LOG.warnf("audit log out of reach: %s", cause.getMessage());
    return ProblemException.unavailable(
        "audit.unavailable", "Changes cannot be recorded at the moment, so none is made.");
  }

  private ProducerRecord<String, byte[]> message(UUID orgId, AuditRecorded event) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    var message =
        new ProducerRecord<String, byte[]>(
            EventCatalogue.topicOf(AuditRecorded.class),
            event.auditId().toString(),
            text(event).getBytes(StandardCharsets.UTF_8));
    Headers headers = message.headers();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id);
    add(headers, "ce_type", EventCatalogue.typeOf(AuditRecorded.class));
    add(headers, "ce_source", "/gateway");
    add(headers, "ce_subject", event.auditId().toString());
    add(headers, "ce_time", event.occurredAt().toString());
    add(headers, "ce_orgid", orgId.toString());
    // The entry is an aggregate of its own, so its only event is its first.
    add(headers, "ce_seq", "1");
    add(headers, "ce_correlationid", id);
    add(headers, "content-type", "application/json");
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), headers, AuditTrail::add);
    return message;
  }

  private static void add(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private String text(AuditRecorded event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
