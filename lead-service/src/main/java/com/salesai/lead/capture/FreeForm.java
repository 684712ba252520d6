package com.salesai.lead.capture;

import com.salesai.platform.web.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Rules of objects that hold whatever a client wants to keep. */
public final class FreeForm {
  private static final int MAX_KEY = 100;

  private FreeForm() {}

  /**
   * Adds what is wrong with the object.
   *
   * @param maxBytes most bytes as JSON in UTF-8
   */
  public static void check(
      String pointer, Map<String, Object> object, int maxBytes, List<FieldError> errors) {
    if (JsonText.write(object).getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      errors.add(
          new FieldError(
              pointer, "field.too-large", "At most " + maxBytes / 1024 + " KB of JSON."));
    }
    if (object.keySet().stream().anyMatch(key -> key.isBlank() || key.length() > MAX_KEY)) {
      errors.add(
          new FieldError(
              pointer, "field.key-length", "Names have 1 to " + MAX_KEY + " characters."));
    }
    // In values the JSON reader refuses U+0000 by itself.
    if (anyKey(object, key -> key.indexOf('\0') >= 0)) {
      errors.add(new FieldError(pointer, "text.nul", "Remove U+0000: it cannot be stored."));
    }
    if (hasInfiniteNumber(object)) {
      errors.add(new FieldError(pointer, "field.number", "A number is too large to be kept."));
    }
  }

  private static boolean anyKey(Object value, Predicate<String> test) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(entry -> test.test((String) entry.getKey()) || anyKey(entry.getValue(), test));
    }
    return value instanceof List<?> list && list.stream().anyMatch(item -> anyKey(item, test));
  }

  private static boolean hasInfiniteNumber(Object value) {
    if (value instanceof Double number) {
      return !Double.isFinite(number);
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(FreeForm::hasInfiniteNumber);
    }
    return value instanceof List<?> list && list.stream().anyMatch(FreeForm::hasInfiniteNumber);
  }
}
