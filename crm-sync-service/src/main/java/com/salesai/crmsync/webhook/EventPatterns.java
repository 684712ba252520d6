package com.salesai.crmsync.webhook;

import com.salesai.contracts.EventCatalogue;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events an endpoint wants: short names, {@code lead.*} for an aggregate, {@code *} for all.
 */
final class EventPatterns {
  private static final Set<String> TYPES =
      EventCatalogue.types().stream()
          .map(EventCatalogue::shortName)
          .collect(Collectors.toCollection(LinkedHashSet::new));
  private static final Set<String> KNOWN = known();

  private EventPatterns() {}

  private static Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    known.add("*");
    TYPES.forEach(type -> known.add(aggregate(type)));
    known.addAll(TYPES);
    return known;
  }

  /** The pattern of all events of the same aggregate: {@code lead.*} for {@code lead.scored}. */
  static String aggregate(String type) {
    return type.substring(0, type.indexOf('.')) + ".*";
  }

  /**
   * The patterns without repetitions.
   *
   * @throws ProblemException 422 {@code webhook.unknown-event} naming each unknown one
   */
  static List<String> checked(List<String> patterns) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (!KNOWN.contains(patterns.get(i))) {
        errors.add(
            new FieldError(
                "/events/" + i,
                "webhook.unknown-event",
                "There is no such event. Use one of: " + String.join(", ", KNOWN) + "."));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.unprocessable(
          "webhook.unknown-event",
          "%d event pattern(s) are not known.".formatted(errors.size()),
          errors);
    }
    return List.copyOf(new LinkedHashSet<>(patterns));
  }
}
