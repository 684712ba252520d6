package com.salesai.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Compares a record with the object schema that describes it: names, types, requiredness. */
final class RecordShape {

  private static final Map<Class<?>, ObjectNode> SIMPLE =
      Map.of(
          UUID.class, type("string").put("format", "uuid"),
          Instant.class, type("string").put("format", "date-time"),
          String.class, type("string"),
          int.class, type("integer"),
          Integer.class, type("integer"),
          double.class, type("number"),
          Double.class, type("number"));

  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> usedDefinitions = new TreeSet<>();

  private RecordShape(JsonNode root) {
    this.root = root;
  }

  /**
   * Lists the differences between a record and its schema.
   *
   * @param record an event record
   * @param schema its whole schema
   * @return one line per difference, empty when they are equal
   */
  static List<String> problems(Class<?> record, JsonNode schema) {
    RecordShape shape = new RecordShape(schema);
    shape.object(record, schema);
    Set<String> unused = names(schema.path("$defs"));
    unused.removeAll(shape.usedDefinitions);
    unused.forEach(name -> shape.problems.add("definition " + name + " is not used"));
    return shape.problems;
  }

  private void object(Class<?> record, JsonNode schema) {
    String at = record.getSimpleName();
    if (!record.isAnnotationPresent(WireRecord.class)) {
      problems.add(at + " lacks @WireRecord");
    }
    if (!"object".equals(schema.path("type").asText()) || schema.has("additionalProperties")) {
      problems.add(at + " is not an open object in the schema");
    }
    Set<String> extra = names(schema.path("properties"));
    Set<String> required = texts(schema.path("required"));
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName();
      boolean must = component.isAnnotationPresent(Required.class);
      if (!extra.remove(name)) {
        problems.add(at + "." + name + " is not in the schema");
      } else {
        value(at + "." + name, component.getGenericType(), schema.at("/properties/" + name));
      }
      if (required.remove(name) != must) {
        problems.add(at + "." + name + " is required in one of record and schema only");
      }
      if (component.getType().isPrimitive() && !must) {
        problems.add(at + "." + name + " is optional but cannot be absent");
      }
    }
    extra.forEach(name -> problems.add(at + "." + name + " is in the schema only"));
    required.forEach(name -> problems.add(at + "." + name + " is required but not there"));
  }

  private void value(String at, Type type, JsonNode schema) {
    if (type instanceof ParameterizedType generic) {
      boolean list = List.class.equals(generic.getRawType());
      Type[] arguments = generic.getActualTypeArguments();
      expect(at, type(list ? "array" : "object"), schema);
      value(
          at + "[]",
          arguments[arguments.length - 1],
          schema.path(list ? "items" : "additionalProperties"));
    } else if (type instanceof Class<?> record && record.isRecord()) {
      String name = record.getSimpleName();
      usedDefinitions.add(name);
      if (!("#/$defs/" + name).equals(schema.path("$ref").asText())) {
        problems.add(at + " does not refer to " + name);
      }
      object(record, root.at("/$defs/" + name));
    } else if (SIMPLE.containsKey(type)) {
      expect(at, SIMPLE.get(type), schema);
    } else {
      problems.add(at + " has a type that does not belong on the wire: " + type);
    }
  }

  private void expect(String at, JsonNode expected, JsonNode schema) {
    for (String keyword : List.of("type", "format")) {
      if (!expected.path(keyword).equals(schema.path(keyword))) {
        problems.add(at + ": the schema should say " + expected + " but says " + schema);
      }
    }
  }

  private static ObjectNode type(String name) {
    return JsonNodeFactory.instance.objectNode().put("type", name);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
