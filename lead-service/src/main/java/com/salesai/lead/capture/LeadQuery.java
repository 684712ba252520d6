package com.salesai.lead.capture;

import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.Limit;
import jakarta.ws.rs.QueryParam;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of leads is asked for. */
public class LeadQuery {
  @QueryParam("status")
  @Parameter(description = "Only leads of that status")
  String status;

  @QueryParam("tier")
  @Parameter(description = "Only leads of that tier: hot, warm or cold")
  String tier;

  @QueryParam("channel")
  @Parameter(description = "Only leads of that channel")
  String channel;

  @QueryParam("ownerId")
  @Parameter(description = "Only leads of that member")
  UUID ownerId;

  @QueryParam("q")
  @Parameter(description = "Part of name, e-mail address or company, without regard to case")
  String q;

  @QueryParam("sort")
  @Parameter(description = "-score, score, -createdAt, createdAt, -updatedAt or updatedAt")
  String sort;

  @QueryParam("limit")
  @Parameter(description = "1 to 200, 50 when absent")
  Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before")
  String cursor;

  /** Position in the list: the sort value and id of the last lead shown. */
  record Position(Object value, UUID id) {}

  LeadSort order() {
    return LeadSort.of(sort);
  }

  int size() {
    return Limit.of(limit);
  }

  /** Where the page starts, or null at the beginning. */
  Position position() {
    List<String> values = Cursor.decode(cursor, 3);
    if (values == null) {
      return null;
    }
    if (!order().key.equals(values.get(0))) {
      throw Cursor.invalid();
    }
    try {
      return new Position(order().read.apply(values.get(1)), UUID.fromString(values.get(2)));
    } catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
      throw Cursor.invalid();
    }
  }

  /** Fields that must have a value, by name in {@link Lead}. */
  Map<String, Object> filters() {
    Map<String, Object> filters = new LinkedHashMap<>();
    filters.put("status", Texts.parameter("status", status));
    filters.put("scoreTier", Texts.parameter("tier", tier));
    filters.put("channel", Texts.parameter("channel", channel));
    filters.put("ownerId", ownerId);
    filters.values().removeIf(Objects::isNull);
    return filters;
  }

  /** The search text as a pattern in which nothing but the text counts; null when there is none. */
  String pattern() {
    if (Texts.parameter("q", q) == null || q.isBlank()) {
      return null;
    }
    return "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  List<String> key(Lead lead) {
    return List.of(order().key, order().write.apply(lead), lead.id().toString());
  }
}
