package com.salesai.lead.imports;

import com.salesai.lead.capture.CaptureBatch.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of an import went: each in exactly one of the four.
 *
 * @param errors why rows were rejected, the first 100
 */
record ImportTally(
    long created, long updated, long duplicates, long rejected, List<RowError> errors) {
  private static final int MAX_ERRORS = 100;
  static final ImportTally NOTHING = new ImportTally(0, 0, 0, 0, List.of());

  ImportTally plus(List<Outcome> outcomes, long rejectedRows, List<RowError> more) {
    List<RowError> all = new ArrayList<>(errors);
    all.addAll(more.subList(0, Math.min(more.size(), MAX_ERRORS - all.size())));
    return new ImportTally(
        created + count(outcomes, Outcome.CREATED),
        updated + count(outcomes, Outcome.UPDATED),
        duplicates + count(outcomes, Outcome.DUPLICATE),
        rejected + rejectedRows,
        all);
  }

  long rows() {
    return created + updated + duplicates + rejected;
  }

  private static long count(List<Outcome> outcomes, Outcome outcome) {
    return outcomes.stream().filter(outcome::equals).count();
  }
}
