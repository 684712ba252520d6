package com.salesai.local.demo.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lead's score as the API tells it.
 *
 * @param reasons points by label
 */
record Score(int value, String tier, Map<String, Integer> reasons) {

  static Score of(JsonNode lead) {
    JsonNode score = lead.path("score");
    var reasons = new LinkedHashMap<String, Integer>();
    for (JsonNode reason : score.path("reasons")) {
      reasons.put(reason.path("label").asText(), reason.path("points").asInt());
    }
    return new Score(score.path("value").asInt(), score.path("tier").asText(), reasons);
  }

  /** What made it rise or fall most since then, with the points. */
  Optional<String> reasonSince(Score before) {
    String strongest = null;
    int most = 0;
    for (var reason : reasons.entrySet()) {
      int change = reason.getValue() - before.reasons().getOrDefault(reason.getKey(), 0);
      boolean fits = Integer.signum(change) == Integer.signum(value - before.value());
      if (fits && Math.abs(change) > Math.abs(most)) {
        most = change;
        strongest = reason.getKey();
      }
    }
    return strongest == null
        ? Optional.empty()
        : Optional.of("%s (%+d)".formatted(strongest, most));
  }
}
