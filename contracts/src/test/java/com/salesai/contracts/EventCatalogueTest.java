package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadScored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  private static final UUID LEAD = UUID.fromString("0190a1b2-0001-7000-8000-000000000001");

  @Test
  void everyTypeLeadsToItsRecordAndBack() {
    EventCatalogue.all()
        .forEach(
            event ->
                assertThat(EventCatalogue.forType(EventCatalogue.typeOf(event))).contains(event));
    assertThat(EventCatalogue.types()).hasSameSizeAs(EventCatalogue.all());
  }

  @Test
  void anUnknownTypeOrVersionIsEmpty() {
    assertThat(EventCatalogue.forType("com.salesai.lead.captured.v2")).isEmpty();
    assertThat(EventCatalogue.forType("lead.captured")).isEmpty();
    assertThat(EventCatalogue.forType("")).isEmpty();
    assertThat(EventCatalogue.forType(null)).isEmpty();
  }

  @Test
  void typesAndTopicsFollowTheNamingRule() {
    assertThat(EventCatalogue.all())
        .allSatisfy(
            event -> {
              String aggregate = event.getPackageName().replaceAll(".*\\.", "");
              assertThat(EventCatalogue.typeOf(event))
                  .matches("com\\.salesai\\." + aggregate + "\\.[a-z]+(-[a-z]+)*\\.v[0-9]+");
              assertThat(EventCatalogue.topicOf(event)).isEqualTo("salesai." + aggregate + ".v1");
            });
    assertThat(EventCatalogue.topics()).hasSize(7);
  }

  @Test
  void shortNameHasNeitherPrefixNorVersion() {
    assertThat(EventCatalogue.shortName("com.salesai.lead.captured.v1")).isEqualTo("lead.captured");
    assertThat(EventCatalogue.shortName("com.salesai.opportunity.stage-changed.v12"))
        .isEqualTo("opportunity.stage-changed");
  }

  @Test
  void shortNameRefusesForeignTypes() {
    Stream.of("lead.captured", "com.salesai.lead.v1", "org.other.lead.captured.v1", "")
        .forEach(
            type ->
                assertThatThrownBy(() -> EventCatalogue.shortName(type))
                    .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void schemasAreOnTheClassPath() {
    assertThat(EventCatalogue.types())
        .allSatisfy(
            type ->
                assertThat(EventCatalogue.class.getResource(EventCatalogue.schemaResource(type)))
                    .isNotNull());
  }

  @Test
  void missingNamesWhatAProducerForgot() {
    assertThat(
            EventCatalogue.missing(
                new LeadScored(
                    LEAD, null, null, 0, null, 0, null, null, "m", List.of(), Instant.EPOCH)))
        .containsExactly("tier");
    assertThat(
            EventCatalogue.missing(
                new LeadCaptured(
                    LEAD, null, null, "new", "web", null, null, null, null, null, Instant.EPOCH)))
        .isEmpty();
  }

  @Test
  void everyEventRecordIsListed() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> records =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(EventCatalogueTest::isEvent)
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();
      assertThat(EventCatalogue.all())
          .extracting(Class::getSimpleName)
          .containsExactlyInAnyOrderElementsOf(records);
    }
  }

  private static boolean isEvent(Path source) {
    try {
      return Files.readString(source).contains("implements Event {");
    } catch (IOException e) {
      throw new IllegalStateException(source.toString(), e);
    }
  }
}
