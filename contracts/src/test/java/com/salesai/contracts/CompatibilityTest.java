package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks the real schemas in every place and way, so that the gate can never pass by looking away.
 */
class CompatibilityTest {

  private static final Map<String, JsonNode> SCHEMAS = ContractFiles.schemas();

  /** Ways to break one property; a way that does not apply to the property changes nothing. */
  private static final Map<String, BiConsumer<ObjectNode, String>> BREAKS = breaks();

  @Test
  void anUnchangedSchemaIsCompatible() {
    assertThat(Compatibility.problems(SCHEMAS, copy())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBreakOfEveryPropertyIsReported(String file) {
    List<String> tried = new ArrayList<>();
    List<String> unnoticed = new ArrayList<>();
    for (String pointer : objectPointers(SCHEMAS.get(file))) {
      for (String name : names(SCHEMAS.get(file).at(pointer + "/properties"))) {
        BREAKS.forEach(
            (way, change) -> {
              Map<String, JsonNode> current = copy();
              change.accept((ObjectNode) current.get(file).at(pointer), name);
              if (!current.equals(SCHEMAS)) {
                tried.add(pointer + "/" + name + " " + way);
                if (Compatibility.problems(SCHEMAS, current).isEmpty()) {
                  unnoticed.add(pointer + "/" + name + " " + way);
                }
              }
            });
      }
    }
    assertThat(tried).hasSizeGreaterThan(30);
    assertThat(unnoticed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBreakOfAWholeSchemaIsReported(String file) {
    Map<String, Consumer<ObjectNode>> breaks = new LinkedHashMap<>();
    breaks.put("topic", schema -> schema.put("x-topic", "salesai.other.v1"));
    breaks.put("type", schema -> schema.put("x-ce-type", "com.salesai.lead.other.v1"));
    breaks.put("type name gone", schema -> schema.remove("x-ce-type"));
    breaks.put("id", schema -> schema.put("$id", "urn:other"));
    breaks.put("closed", schema -> schema.put("additionalProperties", false));
    breaks.put("few properties", schema -> schema.put("maxProperties", 3));
    breaks.put("no required", schema -> schema.remove("required"));
    breaks.put("no properties", schema -> schema.remove("properties"));
    breaks.put("all of", schema -> schema.putArray("allOf").addObject().put("minProperties", 9));
    breaks.forEach(
        (way, change) -> {
          Map<String, JsonNode> current = copy();
          change.accept((ObjectNode) current.get(file));
          assertThat(Compatibility.problems(SCHEMAS, current)).as(way).isNotEmpty();
        });
  }

  @Test
  void aRemovedEnumValueIsReported() {
    Map<String, JsonNode> current = copy();
    ((ArrayNode) current.get("notification.requested.v1.json").at("/properties/severity/enum"))
        .remove(0);
    ((ArrayNode)
            current.get("notification.requested.v1.json").at("/properties/channels/items/enum"))
        .remove(1);
    assertThat(Compatibility.problems(SCHEMAS, current))
        .containsExactlyInAnyOrder(
            "notification.requested.v1.json#/properties/severity/enum: value \"info\" removed",
            "notification.requested.v1.json#/properties/channels/items/enum: value \"email\" removed");
  }

  @Test
  void aRemovedSchemaIsReported() {
    SCHEMAS
        .keySet()
        .forEach(
            file -> {
              Map<String, JsonNode> current = copy();
              current.remove(file);
              assertThat(Compatibility.problems(SCHEMAS, current))
                  .containsExactly(file + ": schema removed");
            });
  }

  @Test
  void theReportNamesThePlace() {
    Map<String, JsonNode> current = copy();
    ((ObjectNode) current.get("lead.scored.v1.json").at("/properties/value")).put("maximum", 50);
    assertThat(Compatibility.problems(SCHEMAS, current))
        .containsExactly("lead.scored.v1.json#/properties/value/maximum: narrowed from 100 to 50");
  }

  @Test
  void harmlessChangesPass() {
    Map<String, JsonNode> current = copy();
    ObjectNode scored = (ObjectNode) current.get("lead.scored.v1.json");
    scored.put("description", "Better words.");
    scored.withObject("/properties/segment").put("type", "string").put("maxLength", 9);
    scored.withObject("/properties/value").put("maximum", 1000).put("minimum", -1);
    scored.withObject("/properties/probability").remove("maximum");
    ObjectNode audit = (ObjectNode) current.get("audit.recorded.v1.json");
    ((ArrayNode) audit.at("/properties/actorKind/enum")).add("agent");
    audit.withObject("/$defs/Extra").put("type", "object");
    ObjectNode captured = (ObjectNode) current.get("lead.captured.v1.json");
    captured.withObject("/properties/country").remove("pattern");
    current.put("lead.merged.v1.json", scored.deepCopy());
    assertThat(Compatibility.problems(SCHEMAS, current)).isEmpty();
  }

  private static Map<String, BiConsumer<ObjectNode, String>> breaks() {
    Map<String, BiConsumer<ObjectNode, String>> breaks = new LinkedHashMap<>();
    breaks.put("removed", (object, name) -> properties(object).remove(name));
    breaks.put(
        "renamed",
        (object, name) -> properties(object).set(name + "New", properties(object).remove(name)));
    breaks.put("other type", (object, name) -> property(object, name).put("type", "boolean"));
    breaks.put(
        "more types",
        (object, name) -> property(object, name).putArray("type").add("string").add("null"));
    breaks.put("other format", (object, name) -> property(object, name).put("format", "email"));
    breaks.put("format gone", (object, name) -> property(object, name).remove("format"));
    breaks.put("constant", (object, name) -> property(object, name).put("const", "x"));
    breaks.put("new pattern", (object, name) -> property(object, name).put("pattern", "^x$"));
    breaks.put("not", (object, name) -> property(object, name).putObject("not").put("const", 1));
    breaks.put("unknown keyword", (object, name) -> property(object, name).put("x-unit", "ms"));
    breaks.put("shorter", (object, name) -> property(object, name).put("maxLength", 1));
    breaks.put("longer", (object, name) -> property(object, name).put("minLength", 2000));
    breaks.put("higher minimum", (object, name) -> property(object, name).put("minimum", 7));
    breaks.put("lower maximum", (object, name) -> property(object, name).put("maximum", 0.5));
    breaks.put("new enum", (object, name) -> property(object, name).putArray("enum").add("new"));
    breaks.put(
        "other reference", (object, name) -> property(object, name).put("$ref", "#/$defs/X"));
    breaks.put("more items", (object, name) -> property(object, name).put("minItems", 9));
    breaks.put(
        "other items",
        (object, name) -> property(object, name).putObject("items").put("type", "null"));
    breaks.put("now required", CompatibilityTest::require);
    breaks.put("now optional", CompatibilityTest::release);
    return breaks;
  }

  static List<String> files() {
    return List.copyOf(SCHEMAS.keySet());
  }

  private static void require(ObjectNode object, String name) {
    if (!texts(object.get("required")).contains(name)) {
      object.withArray("required").add(name);
    }
  }

  private static void release(ObjectNode object, String name) {
    List<String> left = new ArrayList<>(texts(object.get("required")));
    left.remove(name);
    ArrayNode required = object.putArray("required");
    left.forEach(required::add);
  }

  private static List<String> objectPointers(JsonNode schema) {
    List<String> pointers = new ArrayList<>(List.of(""));
    names(schema.path("$defs")).forEach(name -> pointers.add("/$defs/" + name));
    return pointers;
  }

  private static ObjectNode properties(ObjectNode object) {
    return (ObjectNode) object.get("properties");
  }

  private static ObjectNode property(ObjectNode object, String name) {
    return (ObjectNode) properties(object).get(name);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Map<String, JsonNode> copy() {
    Map<String, JsonNode> copy = new LinkedHashMap<>();
    SCHEMAS.forEach((file, schema) -> copy.put(file, schema.deepCopy()));
    return copy;
  }
}
