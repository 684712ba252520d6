package com.salesai.platform.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list. */
public record Page<T>(List<T> data, PageInfo page) {

  /**
   * @param nextCursor opaque; null on the last page
   */
  public record PageInfo(String nextCursor, boolean hasMore) {}

  /**
   * Makes a page of rows that were read with one row more than the limit.
   *
   * @param rows up to {@code limit + 1} rows in order
   * @param key the values of the sort columns and the id, from which the next page goes on
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, List<String>> key, Function<R, T> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(),
        new PageInfo(more ? Cursor.encode(key.apply(shown.get(limit - 1))) : null, more));
  }
}
