package com.salesai.proposal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedNumbersTest {
  private static final FactSheet FACTS =
      new FactSheet(
          List.of(
              new Fact("opportunity.amount", "Price", "12.500,00\u00a0€", "x"),
              new Fact("customer.title", "Customer", "3M & Sons <2>", "x")));

  @Test
  void findsTheNumberThatNoFactStates() {
    assertThat(StatedNumbers.unsupported("<p>12.500,00\u00a0€, or 30 % less</p>", FACTS))
        .containsExactly("30");
    assertThat(StatedNumbers.unsupported("<p>12.500,01\u00a0€</p>", FACTS))
        .containsExactly("12.500,01");
  }

  @Test
  void readsWhatAReaderSees() {
    assertThat(
            StatedNumbers.unsupported(
                "<style>p { margin: 99mm }</style><p class=\"c7\">3M &amp; Sons &lt;2&gt;</p>",
                FACTS))
        .isEmpty();
  }

  @Test
  void aTagPartsNumbers() {
    assertThat(StatedNumbers.in(StatedNumbers.visibleText("<b>1</b>2"))).containsExactly("1", "2");
  }

  @Test
  void aTemplateThatAsksForAnUnknownFactIsADefect() {
    assertThatThrownBy(() -> new FactMarkup(FACTS).show("opportunity.gift"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void factsAreEscapedAndMarked() {
    assertThat(new FactMarkup(FACTS).show("customer.title"))
        .hasToString("<span data-fact=\"customer.title\">3M &amp; Sons &lt;2&gt;</span>");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(Texts.of("es").keySet()).isEqualTo(Texts.of("en").keySet());
  }

  /** Step numbers and page numbers are the layout's; no sentence brings its own. */
  @Test
  void noTemplateStatesANumberOfItsOwn() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/templates/proposals"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*/(en|es)\\.html")).toList()) {
        assertThat(StatedNumbers.in(StatedNumbers.visibleText(Files.readString(file))))
            .as(file.toString())
            .isEmpty();
      }
    }
  }
}
