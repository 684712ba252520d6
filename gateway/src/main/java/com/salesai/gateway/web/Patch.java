package com.salesai.gateway.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a merge patch (RFC 7396): what is absent stays, {@code null} clears. Collects every broken
 * rule before it complains.
 */
public final class Patch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonNode body;
  private final List<FieldError> errors = new ArrayList<>();

  private Patch(JsonNode body) {
    this.body = body;
  }

  /**
   * Takes a body whose fields are all known.
   *
   * @throws ProblemException 400 {@code request.unreadable} or {@code request.unknown-field}
   */
  public static Patch of(JsonNode body, Set<String> known) {
    if (body == null || !body.isObject()) {
      throw new ProblemException(400, "request.unreadable", "The body must be a JSON object.");
    }
    Iterator<String> names = body.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        throw unknownField(name);
      }
    }
    return new Patch(body);
  }

  static ProblemException unknownField(String name) {
    return new ProblemException(
        400,
        "request.unknown-field",
        "The request has a field that is not known here.",
        List.of(new FieldError("/" + name, "field.unknown", "Remove it or check its spelling.")),
        Map.of());
  }

  /** True when the field is in the patch, be it with null. */
  public boolean has(String field) {
    return body.has(field);
  }

  /** True when the patch clears the field. */
  public boolean clears(String field) {
    return body.path(field).isNull();
  }

  /** Text of 1 to {@code max} characters after trimming; empty when absent. */
  public Optional<String> text(String field, int max) {
    return text(field, value -> check(field, value, max));
  }

  /**
   * Text that a rule takes or refuses.
   *
   * @param rule the accepted value, or empty after {@link #refuse}
   */
  public Optional<String> text(String field, Function<String, Optional<String>> rule) {
    if (!has(field)) {
      return Optional.empty();
    }
    JsonNode value = body.get(field);
    if (!value.isTextual()) {
      refuse(field, "field.type", "Send a text.");
      return Optional.empty();
    }
    return rule.apply(value.textValue().strip());
  }

  /** A list of texts; empty when absent. */
  public Optional<List<String>> texts(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (JsonNode value : body.get(field)) {
      values.add(value.isTextual() ? value.textValue() : "");
    }
    if (!body.get(field).isArray()) {
      refuse(field, "field.type", "Send a list.");
    }
    return Optional.of(values);
  }

  /** A part of the patch, such as the object behind {@code visibility}; its errors count here. */
  public Optional<JsonNode> object(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!body.get(field).isObject()) {
      refuse(field, "field.type", "Send an object.");
      return Optional.empty();
    }
    return Optional.of(body.get(field));
  }

  /** Notes a broken rule. */
  public void refuse(String field, String code, String detail) {
    errors.add(new FieldError("/" + field, code, detail));
  }

  /**
   * Complains about everything that was noted.
   *
   * @throws ProblemException 422 with all broken rules
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw ProblemException.unprocessable(errors);
    }
  }

  private Optional<String> check(String field, String value, int max) {
    if (value.isEmpty()
        || value.length() > max
        || value.chars().anyMatch(Character::isISOControl)) {
      refuse(field, "field.size", "Send 1 to %d characters.".formatted(max));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
