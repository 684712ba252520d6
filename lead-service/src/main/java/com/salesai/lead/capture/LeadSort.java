package com.salesai.lead.capture;

import com.salesai.platform.web.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders in which leads are listed; the id decides between equals. */
enum LeadSort {
  SCORE_DESC("-score", "scoreValue", false, l -> String.valueOf(l.scoreValue), Integer::valueOf),
  SCORE("score", "scoreValue", true, l -> String.valueOf(l.scoreValue), Integer::valueOf),
  CREATED_DESC("-createdAt", "createdAt", false, l -> l.createdAt.toString(), Instant::parse),
  CREATED("createdAt", "createdAt", true, l -> l.createdAt.toString(), Instant::parse),
  UPDATED_DESC("-updatedAt", "updatedAt", false, l -> l.updatedAt.toString(), Instant::parse),
  UPDATED("updatedAt", "updatedAt", true, l -> l.updatedAt.toString(), Instant::parse);

  final String key;
  final String field;
  final boolean ascending;
  final Function<Lead, String> write;
  final Function<String, Object> read;

  LeadSort(
      String key,
      String field,
      boolean ascending,
      Function<Lead, String> write,
      Function<String, Object> read) {
    this.key = key;
    this.field = field;
    this.ascending = ascending;
    this.write = write;
    this.read = read;
  }

  /**
   * The order of that name; newest first when none is named.
   *
   * @throws ProblemException 400 {@code sort.unknown}
   */
  static LeadSort of(String key) {
    if (key == null || key.isBlank()) {
      return CREATED_DESC;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "sort.unknown",
                    "The sort is one of %s."
                        .formatted(
                            Arrays.stream(values())
                                .map(sort -> sort.key)
                                .collect(Collectors.joining(", ")))));
  }
}
