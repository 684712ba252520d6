package com.salesai.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param data entries
 * @param page how to go on
 */
public record Page<T>(List<T> data, PageInfo page) {
  private static final int DEFAULT = 50;
  private static final int MAX = 200;

  /**
   * How to go on.
   *
   * @param nextCursor opaque; null on the last page
   * @param hasMore whether there is a next page
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageInfo(String nextCursor, boolean hasMore) {}

  /**
   * Cuts a page out of a complete list, after the entry that the cursor names: entries that come or
   * go meanwhile shift nothing.
   *
   * @param key unique sort key of an entry
   * @param cursor from the page before, or null
   * @param limit 1 to 200, 50 when null
   * @throws ProblemException 400 for a bad cursor or limit
   */
  public static <T> Page<T> of(List<T> all, Function<T, String> key, String cursor, Integer limit) {
    int size = size(limit);
    String after = cursor == null || cursor.isEmpty() ? null : decode(cursor);
    List<T> rest =
        all.stream()
            .sorted(Comparator.comparing(key))
            .filter(entry -> after == null || key.apply(entry).compareTo(after) > 0)
            .limit(size + 1L)
            .toList();
    boolean more = rest.size() > size;
    List<T> data = more ? rest.subList(0, size) : rest;
    return new Page<>(
        data, new PageInfo(more ? encode(key.apply(data.get(size - 1))) : null, more));
  }

  /** The same page with other entries, in the same order. */
  public <R> Page<R> with(List<R> others) {
    return new Page<>(others, page);
  }

  private static int size(Integer limit) {
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MAX) {
      throw new ProblemException(
          400, "limit.invalid", "The limit must be from 1 to %d.".formatted(MAX));
    }
    return limit;
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          400, "cursor.invalid", "The cursor does not belong to this list. Start without it.");
    }
  }
}
