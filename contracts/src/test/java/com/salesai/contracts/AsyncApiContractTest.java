package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says the same as the catalogue and the schemas. */
class AsyncApiContractTest {

  private static final Path FILE = ContractFiles.SCHEMAS.resolveSibling("asyncapi.yaml");

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    document = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILE));
  }

  @Test
  void isAsyncApi3() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asText()).isNotBlank();
    assertThat(document.at("/info/version").asText()).isNotBlank();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(50);
    references.forEach(
        reference -> {
          String to = reference.asText();
          if (to.startsWith("#")) {
            assertThat(document.at(to.substring(1)).isMissingNode()).as(to).isFalse();
          } else {
            assertThat(FILE.resolveSibling(to)).exists();
          }
        });
  }

  @Test
  void channelsAreTheTopics() {
    assertThat(document.get("channels"))
        .extracting(channel -> channel.path("address").asText())
        .containsExactlyElementsOf(EventCatalogue.topics());
    assertThat(document.get("channels"))
        .allSatisfy(
            channel ->
                assertThat(channel.at("/bindings/kafka/topicConfiguration/retention.ms").asLong())
                    .as("history is kept for ever")
                    .isEqualTo(-1));
  }

  @Test
  void everyEventIsInTheChannelOfItsTopicExactlyOnce() {
    Map<String, List<String>> found = new HashMap<>();
    document
        .get("channels")
        .forEach(
            channel ->
                channel
                    .get("messages")
                    .forEach(
                        message -> {
                          String to = message.get("$ref").asText();
                          String type = document.at(to.substring(1)).path("name").asText();
                          found
                              .computeIfAbsent(type, any -> new ArrayList<>())
                              .add(channel.get("address").asText());
                        }));
    Map<String, List<String>> expected = new HashMap<>();
    EventCatalogue.all()
        .forEach(
            event ->
                expected.put(EventCatalogue.typeOf(event), List.of(EventCatalogue.topicOf(event))));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyEventIsOneMessageWithItsSchemaAndType() {
    JsonNode messages = document.at("/components/messages");
    assertThat(messages.size()).isEqualTo(EventCatalogue.all().size());
    EventCatalogue.all()
        .forEach(
            event -> {
              String type = EventCatalogue.typeOf(event);
              JsonNode message = messages.path(event.getSimpleName());
              assertThat(message.path("name").asText()).isEqualTo(type);
              assertThat(message.path("contentType").asText()).isEqualTo("application/json");
              assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
                  .isEqualTo(type);
              assertThat(message.at("/payload/schemaFormat").asText())
                  .isEqualTo("application/schema+json;version=draft-2020-12");
              assertThat(EventCatalogue.schemaResource(type))
                  .endsWith(message.at("/payload/schema/$ref").asText().substring(1));
            });
  }

  @Test
  void headersAreTheCloudEventsAttributes() {
    JsonNode headers = document.at("/components/schemas/CloudEventHeaders");
    List<String> names = new ArrayList<>();
    headers.get("properties").fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactlyInAnyOrder(
            "content-type",
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_orgid",
            "ce_seq",
            "ce_correlationid",
            "ce_causationid",
            "traceparent");
    List<String> required = new ArrayList<>();
    headers.get("required").forEach(name -> required.add(name.asText()));
    assertThat(names).containsAll(required);
    // CloudEvents 1.0: attribute names are lower-case letters and digits.
    assertThat(names)
        .filteredOn(name -> name.startsWith("ce_"))
        .allMatch(name -> name.substring(3).matches("[a-z0-9]{1,20}"));
  }
}
