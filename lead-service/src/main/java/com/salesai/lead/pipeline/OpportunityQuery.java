package com.salesai.lead.pipeline;

import com.salesai.lead.capture.Texts;
import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of deals is asked for. */
public class OpportunityQuery {
  private static final List<String> SORTS =
      List.of("-createdAt", "createdAt", "-updatedAt", "updatedAt");

  @QueryParam("stage")
  @Parameter(description = "Only deals in that stage")
  String stage;

  @QueryParam("outcome")
  @Parameter(description = "Only open, won or lost deals")
  String outcome;

  @QueryParam("ownerId")
  @Parameter(description = "Only deals of that member")
  UUID ownerId;

  @QueryParam("leadId")
  @Parameter(description = "Only deals of that lead")
  UUID leadId;

  @QueryParam("sort")
  @Parameter(description = "-createdAt, createdAt, -updatedAt or updatedAt")
  String sort;

  @QueryParam("limit")
  @Parameter(description = "1 to 200, 50 when absent")
  Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before")
  String cursor;

  /** Position in the list: time and id of the last deal shown. */
  record Position(Instant at, UUID id) {}

  String order() {
    String order = sort == null || sort.isBlank() ? "-createdAt" : sort;
    if (!SORTS.contains(order)) {
      throw ProblemException.badRequest(
          "sort.unknown", "The sort is one of %s.".formatted(String.join(", ", SORTS)));
    }
    return order;
  }

  boolean ascending() {
    return !order().startsWith("-");
  }

  String field() {
    return ascending() ? order() : order().substring(1);
  }

  int size() {
    return Limit.of(limit);
  }

  /** Fields that must have a value, by name in {@link Opportunity}. */
  Map<String, Object> filters() {
    Map<String, Object> filters = new LinkedHashMap<>();
    filters.put("stage", Texts.parameter("stage", stage));
    filters.put("outcome", Texts.parameter("outcome", outcome));
    filters.put("ownerId", ownerId);
    filters.put("leadId", leadId);
    filters.values().removeIf(Objects::isNull);
    return filters;
  }

  Position position() {
    List<String> values = Cursor.decode(cursor, 3);
    if (values == null) {
      return null;
    }
    if (!order().equals(values.get(0))) {
      throw Cursor.invalid();
    }
    try {
      return new Position(Instant.parse(values.get(1)), UUID.fromString(values.get(2)));
    } catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
      throw Cursor.invalid();
    }
  }

  List<String> key(Opportunity opportunity) {
    Instant at = field().equals("createdAt") ? opportunity.createdAt : opportunity.updatedAt;
    return List.of(order(), at.toString(), opportunity.id.toString());
  }
}
