package com.salesai.gateway.directory;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists of ids as text of an audit record. */
final class Lists {
  private Lists() {}

  /** Sorted and separated by commas; null for an empty list. */
  static String text(Collection<?> ids) {
    return ids.isEmpty()
        ? null
        : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
  }
}
