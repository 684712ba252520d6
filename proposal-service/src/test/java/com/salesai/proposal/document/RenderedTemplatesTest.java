package com.salesai.proposal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.proposal.customer.Customer;
import com.salesai.proposal.proposal.ExampleCustomers;
import com.salesai.proposal.template.ProposalTemplate;
import com.salesai.proposal.template.TestDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in every language becomes a PDF of a sensible length with its facts in it. */
class RenderedTemplatesTest {
  private static final Path OUT = Path.of("target/documents");

  static Stream<Arguments> documents() {
    return TestDocuments.TEMPLATES.all().stream()
        .flatMap(
            template ->
                template.languages().stream()
                    .flatMap(
                        language ->
                            Stream.of(
                                Arguments.of(template, language, ExampleCustomers.complete()),
                                Arguments.of(template, language, ExampleCustomers.bare()))));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isAPdf(ProposalTemplate template, String language, Customer customer) throws IOException {
    var facts = ExampleCustomers.facts(template, language, customer);
    String html = TestDocuments.WRITER.write(template, language, facts);
    Pdf pdf = PdfRenderer.render(html);
    String name =
        "%s-%s-%s"
            .formatted(
                template.id(), language, customer.opportunity().isPresent() ? "full" : "bare");
    Files.createDirectories(OUT);
    Files.write(OUT.resolve(name + ".pdf"), pdf.content());
    Files.writeString(OUT.resolve(name + ".html"), "<!DOCTYPE html>\n" + html);
    assertThat(pdf.pages()).isBetween(1, template.id().equals("one-page") ? 1 : 3);
    try (PDDocument document = Loader.loadPDF(pdf.content())) {
      assertThat(document.getDocumentInformation().getTitle())
          .contains(facts.find("customer.title").orElseThrow().value());
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
      for (String id : new String[] {"document.date", "opportunity.amount", "customer.contact"}) {
        facts
            .find(id)
            .ifPresent(
                fact -> assertThat(text).contains(fact.value().replaceAll("[\\s\u00a0]+", " ")));
      }
    }
  }
}
