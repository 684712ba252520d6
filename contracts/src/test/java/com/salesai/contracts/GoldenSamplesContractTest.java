package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample that was ever published stays valid and readable, and writes back unchanged. */
class GoldenSamplesContractTest {

  private static final Map<String, JsonNode> SCHEMAS = ContractFiles.schemas();

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsValid(Path sample) {
    assertThat(schemaOf(sample).validate(ContractFiles.json(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsReadAndWrittenBackUnchanged(Path sample) throws JsonProcessingException {
    JsonNode json = ContractFiles.json(sample);
    Event event = read(sample, json);
    assertThat(ContractFiles.JSON.readTree(ContractFiles.JSON.writeValueAsString(event)))
        .isEqualTo(json);
    assertThat(EventCatalogue.missing(event)).isEmpty();
    assertThat(event.aggregateId()).isNotNull();
    assertThat(json.toString()).contains(event.aggregateId().toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownFieldsAreIgnoredAtEveryDepth(Path sample) throws JsonProcessingException {
    JsonNode json = ContractFiles.json(sample);
    ObjectNode newer = json.deepCopy();
    newer.put("addedLater", 1);
    newer.findParents("amount").forEach(money -> ((ObjectNode) money).put("addedLater", true));
    newer.findParents("points").forEach(reason -> ((ObjectNode) reason).put("addedLater", true));
    newer.findParents("field").forEach(change -> ((ObjectNode) change).put("addedLater", true));
    assertThat(read(sample, newer)).isEqualTo(read(sample, json));
    assertThat(schemaOf(sample).validate(newer)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMissingRequiredFieldIsRefusedBySchemaAndRecord(Path sample) {
    JsonNode json = ContractFiles.json(sample);
    SCHEMAS
        .get(fileOf(sample))
        .get("required")
        .forEach(
            name -> {
              ObjectNode without = json.deepCopy();
              without.remove(name.asText());
              assertThat(schemaOf(sample).validate(without)).isNotEmpty();
              assertThatThrownBy(() -> read(sample, without))
                  .isInstanceOf(MismatchedInputException.class)
                  .hasMessageContaining(name.asText());
            });
  }

  @ParameterizedTest
  @MethodSource("types")
  void samplesShowEveryFieldAndTheLeast(String file) {
    Set<String> shown = new HashSet<>();
    Set<Set<String>> shapes = new HashSet<>();
    samplesOf(file).forEach(sample -> shapes.add(names(ContractFiles.json(sample))));
    shapes.forEach(shown::addAll);
    JsonNode schema = SCHEMAS.get(file);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(names(schema.get("properties")));
    assertThat(shapes)
        .as("a sample with as little as allowed")
        .anySatisfy(shape -> assertThat(shape.size()).isLessThan(shown.size()));
  }

  @Test
  void wrongValuesAreRefused() {
    refused("lead.scored.v1", "value", "101");
    refused("lead.scored.v1", "probability", "1.5");
    refused("lead.scored.v1", "leadId", "\"no-uuid\"");
    refused("lead.scored.v1", "scoredAt", "\"yesterday\"");
    refused("lead.captured.v1", "country", "\"Germany\"");
    refused("lead.captured.v1", "channel", "\"\"");
    refused("opportunity.won.v1", "amount", "{\"amount\":\"1,5\",\"currency\":\"EUR\"}");
    refused("opportunity.won.v1", "amount", "{\"amount\":\"1.5\",\"currency\":\"euro\"}");
    refused("opportunity.won.v1", "amount", "{\"amount\":1.5,\"currency\":\"EUR\"}");
    refused("notification.requested.v1", "role", "\"admin\"");
    refused("notification.requested.v1", "channels", "[]");
    refused("notification.requested.v1", "link", "\"https://example.com\"");
    refused("audit.recorded.v1", "actorKind", "\"robot\"");
  }

  private static void refused(String type, String field, String value) {
    Path sample = ContractFiles.GOLDEN.resolve(type).resolve("1-full.json");
    ObjectNode wrong = ContractFiles.json(sample).deepCopy();
    try {
      wrong.set(field, ContractFiles.JSON.readTree(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
    assertThat(schemaOf(sample).validate(wrong)).as("%s %s", field, value).isNotEmpty();
  }

  private static Event read(Path sample, JsonNode json) throws JsonProcessingException {
    String type = SCHEMAS.get(fileOf(sample)).get("x-ce-type").asText();
    return ContractFiles.JSON.readValue(
        json.toString(), EventCatalogue.forType(type).orElseThrow());
  }

  private static JsonSchema schemaOf(Path sample) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            SCHEMAS.get(fileOf(sample)),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static String fileOf(Path sample) {
    return sample.getParent().getFileName() + ".json";
  }

  static List<String> types() {
    return List.copyOf(SCHEMAS.keySet());
  }

  static Stream<Path> samples() {
    return ContractFiles.list(ContractFiles.GOLDEN).stream()
        .flatMap(type -> ContractFiles.list(type).stream());
  }

  private static List<Path> samplesOf(String file) {
    return ContractFiles.list(ContractFiles.GOLDEN.resolve(file.replaceAll("\\.json$", "")));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
