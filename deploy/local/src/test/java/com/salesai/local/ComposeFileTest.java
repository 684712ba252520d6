package com.salesai.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.salesai.contracts.EventCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said about the compose files without a container engine. */
class ComposeFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DEPLOY = Path.of(System.getProperty("salesai.root"), "deploy");
  private static final Path FILE = DEPLOY.resolve("compose/compose.yaml");

  static JsonNode compose;
  static JsonSchema schema;

  @BeforeAll
  static void read() throws IOException {
    compose = yaml(FILE);
    try (var input = ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
      JsonNode specification = JSON.readTree(input);
      // "id" of draft 4 is no keyword of later drafts; it is unused here.
      specification.findParents("id").forEach(node -> ((ObjectNode) node).remove("id"));
      schema = JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(specification);
    }
  }

  @Test
  void isValidByTheComposeSpecification() {
    assertThat(schema.validate(compose)).isEmpty();
  }

  @Test
  void theSchemaWouldNoticeMistakes() {
    ObjectNode broken = compose.deepCopy();
    broken.withObject("/services/postgres").put("imagee", "postgres:17");
    assertThat(schema.validate(broken)).isNotEmpty();
    ObjectNode condition = compose.deepCopy();
    condition.withObject("/services/gateway/depends_on/lead-service").put("condition", "ready");
    assertThat(schema.validate(condition)).isNotEmpty();
  }

  @Test
  void createsExactlyTheTopicsOfTheCatalogue() {
    String topics = service("kafka-topics").path("environment").path("TOPICS").asText();
    assertThat(List.of(topics.split("\\s+"))).containsExactlyElementsOf(EventCatalogue.topics());
  }

  @Test
  void everyServiceGetsTheEnvironmentThatTheLauncherGives(@TempDir Path state) {
    LocalStack stack = LocalStack.create(state, state, Ports.defaults());
    for (Service expected : Service.values()) {
      JsonNode service = service(expected.module());
      Set<String> wanted = new TreeSet<>(ServiceLaunch.environment(stack, expected).keySet());
      Set<String> given = new TreeSet<>();
      service.path("environment").fieldNames().forEachRemaining(given::add);
      given.removeAll(Set.of("SALESAI_TRACES_RATIO", "SALESAI_OTLP_ENDPOINT"));
      assertThat(given).as(expected.module()).isEqualTo(wanted);
      assertThat(service.path("environment").path("SALESAI_OUTBOUND_ALLOW_LOOPBACK").asText())
          .isEqualTo("false");
      assertThat(service.path("build").path("args").path("MODULE").asText())
          .isEqualTo(expected.module());
    }
  }

  @Test
  void onlyGatewayAndKeycloakAreReachableFromOutside() {
    compose
        .path("services")
        .fields()
        .forEachRemaining(
            entry -> {
              boolean published = entry.getValue().has("ports");
              assertThat(published)
                  .as(entry.getKey())
                  .isEqualTo(Set.of("gateway", "keycloak").contains(entry.getKey()));
              entry
                  .getValue()
                  .path("ports")
                  .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
            });
  }

  @Test
  void theExampleNamesEveryVariableAndHoldsNoSecret() throws IOException {
    Set<String> used =
        Pattern.compile("\\$\\{([A-Z0-9_]+):\\?}")
            .matcher(Files.readString(FILE))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    used.add("COMPOSE_PROJECT_NAME");
    List<String> example =
        Files.readAllLines(DEPLOY.resolve("compose/.env.example")).stream()
            .filter(line -> line.matches("[A-Z0-9_]+=.*"))
            .toList();
    assertThat(example.stream().map(line -> line.split("=")[0]).collect(Collectors.toSet()))
        .isEqualTo(used);
    assertThat(example)
        .filteredOn(line -> line.matches(".*(PASSWORD|SECRET|_KEY)[A-Z0-9_]*=.*"))
        .allMatch(line -> line.endsWith("="));
  }

  @Test
  void theDatabaseScriptKnowsEveryServiceDatabase() throws IOException {
    String script = Files.readString(DEPLOY.resolve("compose/postgres/init.sh"));
    assertThat(script).contains("for name in " + String.join(" ", Service.databases()) + "; do");
  }

  @Test
  void theCollectorReceivesWhatTheServicesSend() throws IOException {
    JsonNode collector = yaml(DEPLOY.resolve("otel/collector.yaml"));
    assertThat(collector.at("/receivers/otlp/protocols/grpc/endpoint").asText())
        .isEqualTo("0.0.0.0:4317");
    collector
        .at("/service/pipelines")
        .forEach(
            pipeline -> {
              for (String kind : List.of("receivers", "processors", "exporters")) {
                pipeline
                    .path(kind)
                    .forEach(name -> assertThat(collector.path(kind).has(name.asText())).isTrue());
              }
            });
  }

  private static JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private static JsonNode yaml(Path file) throws IOException {
    // SnakeYAML resolves merge keys, as the compose tools do.
    try (var reader = Files.newBufferedReader(file)) {
      return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    }
  }
}
