package com.salesai.analytics.trail;

import com.salesai.analytics.query.Parameters;
import com.salesai.platform.web.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which events to list; null does not restrict.
 *
 * @param type exact short name; null when {@code kind} is given
 * @param kind first word of the type, from a pattern such as {@code lead.*}
 */
record EventFilter(UUID aggregateId, String type, String kind, Parameters.After after) {
  private static final Pattern TYPE = Pattern.compile("[a-z-]{1,60}\\.([a-z-]{1,60}|\\*)");

  /** Reads the filter from query parameters. */
  static EventFilter of(String aggregateId, String type, String cursor) {
    UUID aggregate = Parameters.id("aggregateId", aggregateId);
    Parameters.After after = Parameters.after(cursor);
    if (type == null || type.isBlank() || type.equals("*")) {
      return new EventFilter(aggregate, null, null, after);
    }
    if (!TYPE.matcher(type).matches()) {
      throw ProblemException.badRequest(
          "parameter.invalid", "The parameter 'type' must be such as lead.captured or lead.*.");
    }
    return type.endsWith(".*")
        ? new EventFilter(aggregate, null, type.substring(0, type.length() - 2), after)
        : new EventFilter(aggregate, type, null, after);
  }
}
