package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.salesai.contracts.lead.LeadScored;
import com.salesai.contracts.opportunity.OpportunityWon;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records equal schemas: the schema is the truth, the record is its Java form. */
class RecordShapeContractTest {

  private static final Map<String, JsonNode> SCHEMAS = ContractFiles.schemas();

  @ParameterizedTest
  @MethodSource("events")
  void recordEqualsSchema(Class<? extends Event> event) {
    JsonNode schema = SCHEMAS.get(fileOf(event));
    assertThat(schema).as("schema of %s", event).isNotNull();
    assertThat(RecordShape.problems(event, schema)).isEmpty();
    String type = EventCatalogue.typeOf(event);
    assertThat(schema.path("x-ce-type").asText()).isEqualTo(type);
    assertThat(schema.path("x-topic").asText()).isEqualTo(EventCatalogue.topicOf(event));
    assertThat(schema.path("$id").asText()).isEqualTo("urn:salesai:event:" + type);
    assertThat(schema.path("title").asText()).isEqualTo(event.getSimpleName());
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void everySchemaHasItsRecord() {
    assertThat(SCHEMAS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            EventCatalogue.all().stream().map(RecordShapeContractTest::fileOf).toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyFieldIsDescribed(Class<? extends Event> event) {
    JsonNode schema = SCHEMAS.get(fileOf(event));
    assertThat(schema.path("description").asText()).isNotBlank();
    List<JsonNode> objects = schema.findValues("properties");
    assertThat(objects).isNotEmpty();
    objects.forEach(
        object ->
            object.forEach(field -> assertThat(field.path("description").asText()).isNotBlank()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  void aDifferenceIsReported(String title, Class<?> event, Consumer<ObjectNode> change) {
    String file = fileOf(event.asSubclass(Event.class));
    ObjectNode schema = SCHEMAS.get(file).deepCopy();
    change.accept(schema);
    assertThat(RecordShape.problems(event, schema)).as(title).isNotEmpty();
  }

  static Stream<Arguments> differences() {
    return Stream.of(
        scored("missing", s -> ((ObjectNode) s.get("properties")).remove("tier")),
        scored("extra", s -> s.withObject("/properties/extra").put("type", "string")),
        scored("type", s -> s.withObject("/properties/value").put("type", "number")),
        scored("format", s -> s.withObject("/properties/scoredAt").put("format", "date")),
        scored("no format", s -> s.withObject("/properties/leadId").remove("format")),
        scored("extra format", s -> s.withObject("/properties/tier").put("format", "uuid")),
        scored("items", s -> s.withObject("/properties/reasons/items").put("$ref", "#/x")),
        scored(
            "nested", s -> s.withObject("/$defs/ScoreReason/properties/points").put("type", "x")),
        scored("closed", s -> s.put("additionalProperties", false)),
        scored("now required", s -> s.withArray("required").add("ownerId")),
        scored("now optional", s -> s.withArray("required").remove(0)),
        scored("unused definition", s -> s.withObject("/$defs/Unused").put("type", "object")),
        Arguments.of(
            "money",
            OpportunityWon.class,
            (Consumer<ObjectNode>) s -> s.withObject("/$defs/Money").putArray("required")));
  }

  private static Arguments scored(String title, Consumer<ObjectNode> change) {
    return Arguments.of(title, LeadScored.class, change);
  }

  static List<Class<? extends Event>> events() {
    return EventCatalogue.all();
  }

  private static String fileOf(Class<? extends Event> event) {
    String resource = EventCatalogue.schemaResource(EventCatalogue.typeOf(event));
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
