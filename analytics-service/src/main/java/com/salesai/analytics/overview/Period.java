package com.salesai.analytics.overview;

import com.salesai.analytics.query.Parameters;
import com.salesai.platform.web.ProblemException;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param from first moment included; null: from the beginning
 * @param to first moment excluded; null: without end
 */
record Period(Instant from, Instant to) {

  /** Reads {@code from} and {@code to} of a request. */
  static Period of(String from, String to) {
    Period period = new Period(Parameters.time("from", from), Parameters.time("to", to));
    if (period.from != null && period.to != null && !period.from.isBefore(period.to)) {
      throw ProblemException.badRequest("period.invalid", "'from' must be before 'to'.");
    }
    return period;
  }

  /** PostgreSQL text of the first moment. */
  String start() {
    return from == null ? "-infinity" : from.toString();
  }

  /** PostgreSQL text of the moment after the last one. */
  String end() {
    return to == null ? "infinity" : to.toString();
  }
}
