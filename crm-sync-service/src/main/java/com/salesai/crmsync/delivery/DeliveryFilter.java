package com.salesai.crmsync.delivery;

import com.salesai.crmsync.IdCursor;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the delivery log is narrowed to; everything may be absent. */
record DeliveryFilter(
    UUID endpointId, String status, String type, UUID eventId, UUID subject, UUID before) {
  private static final Set<String> STATUSES =
      Set.of("due", "delivering", "delivered", "waiting", "held");

  static DeliveryFilter of(
      UUID endpointId, String status, String type, UUID eventId, UUID subject, String cursor) {
    if (status != null && !STATUSES.contains(status)) {
      throw ProblemException.unprocessable(
          "request.invalid",
          "The request breaks 1 rule(s).",
          new FieldError("status", "field.value", "must be one of " + String.join(", ", STATUSES)));
    }
    return new DeliveryFilter(endpointId, status, type, eventId, subject, IdCursor.before(cursor));
  }

  String conditions() {
    StringBuilder conditions = new StringBuilder();
    add(conditions, endpointId, " and endpointId = :endpointId");
    add(conditions, status, " and status = :status");
    add(conditions, type, " and type = :type");
    add(conditions, eventId, " and eventId = :eventId");
    add(conditions, subject, " and aggregateId = :subject");
    add(conditions, before, " and id < :before");
    return conditions.toString();
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("endpointId", endpointId);
    parameters.put("status", status);
    parameters.put("type", type);
    parameters.put("eventId", eventId);
    parameters.put("subject", subject);
    parameters.put("before", before);
    parameters.values().removeIf(value -> value == null);
    return parameters;
  }

  private static void add(StringBuilder conditions, Object value, String condition) {
    if (value != null) {
      conditions.append(condition);
    }
  }
}
