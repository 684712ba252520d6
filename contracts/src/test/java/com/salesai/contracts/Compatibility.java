package com.salesai.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares released event schemas with their successors. Topics are kept for ever and services are
 * updated one after another, so a change must hold in both directions: the new schema accepts every
 * event of the past, and a reader of the past understands every new event. A keyword that is not
 * known to be harmless counts as incompatible.
 */
final class Compatibility {

  private static final Set<String> DOCUMENTATION =
      Set.of("title", "description", "examples", "default", "deprecated", "$comment");
  private static final Set<String> LOWER_BOUNDS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER_BOUNDS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final List<String> problems = new ArrayList<>();

  private Compatibility() {}

  /**
   * Lists what is incompatible.
   *
   * @param released schemas of a release by file name
   * @param current schemas now by file name
   * @return one line per incompatible change, empty when there is none
   */
  static List<String> problems(Map<String, JsonNode> released, Map<String, JsonNode> current) {
    Compatibility comparison = new Compatibility();
    released.forEach(
        (file, schema) -> {
          if (current.containsKey(file)) {
            comparison.schema(file + "#", schema, current.get(file));
          } else {
            comparison.problems.add(file + ": schema removed");
          }
        });
    return comparison.problems;
  }

  private void schema(String at, JsonNode before, JsonNode after) {
    if (!before.isObject() || !after.isObject()) {
      unchanged(at, before, after);
      return;
    }
    Set<String> keywords = new TreeSet<>();
    before.fieldNames().forEachRemaining(keywords::add);
    after.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(DOCUMENTATION);
    keywords.forEach(
        keyword -> keyword(at + "/" + keyword, keyword, before.get(keyword), after.get(keyword)));
  }

  private void keyword(String at, String keyword, JsonNode before, JsonNode after) {
    switch (keyword) {
      case "properties", "$defs" -> members(at, before, after);
      case "required" -> required(at, before, after);
      case "enum" -> enumeration(at, before, after);
      case "items" -> {
        if (before == null || after == null) {
          unchanged(at, before, after);
        } else {
          schema(at, before, after);
        }
      }
      default -> constraint(at, keyword, before, after);
    }
  }

  private void members(String at, JsonNode before, JsonNode after) {
    names(before)
        .forEach(
            name -> {
              if (after == null || !after.has(name)) {
                problems.add(at + "/" + name + ": removed");
              } else {
                schema(at + "/" + name, before.get(name), after.get(name));
              }
            });
  }

  private void required(String at, JsonNode before, JsonNode after) {
    Set<String> was = texts(before);
    Set<String> is = texts(after);
    is.stream()
        .filter(name -> !was.contains(name))
        .forEach(name -> problems.add(at + ": " + name + " became required, history lacks it"));
    was.stream()
        .filter(name -> !is.contains(name))
        .forEach(name -> problems.add(at + ": " + name + " no longer required, readers need it"));
  }

  private void enumeration(String at, JsonNode before, JsonNode after) {
    if (before == null) {
      problems.add(at + ": values became restricted");
    } else if (after != null) {
      Set<JsonNode> left = new HashSet<>();
      after.forEach(left::add);
      before.forEach(
          value -> {
            if (!left.contains(value)) {
              problems.add(at + ": value " + value + " removed");
            }
          });
    }
  }

  private void constraint(String at, String keyword, JsonNode before, JsonNode after) {
    boolean lower = LOWER_BOUNDS.contains(keyword);
    if (lower || UPPER_BOUNDS.contains(keyword)) {
      if (after == null) {
        return;
      }
      if (before == null
          || (lower
              ? after.asDouble() > before.asDouble()
              : after.asDouble() < before.asDouble())) {
        problems.add(at + ": narrowed from " + before + " to " + after);
      }
    } else if (!("pattern".equals(keyword) && after == null)) {
      unchanged(at, before, after);
    }
  }

  private void unchanged(String at, JsonNode before, JsonNode after) {
    if (before == null || !before.equals(after)) {
      problems.add(at + ": changed from " + before + " to " + after);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    if (object != null) {
      object.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    if (array != null) {
      array.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }
}
