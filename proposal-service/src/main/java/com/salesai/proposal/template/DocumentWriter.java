package com.salesai.proposal.template;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Writes a document from a template and facts, then reads it back: a number in it that no fact
 * states is a defect of the template, and no document leaves with it.
 */
@ApplicationScoped
public class DocumentWriter {
  private final Engine engine;

  DocumentWriter(Engine engine) {
    this.engine = engine;
  }

  /**
   * The document as well-formed XHTML without a document type.
   *
   * @throws IllegalStateException when the template asks for a fact that is not there, or states a
   *     number of its own
   */
  public String write(ProposalTemplate template, String language, FactSheet facts) {
    String html =
        engine
            .getTemplate(template.resource(language))
            .data("f", new FactMarkup(facts))
            .data("t", Texts.of(language))
            .data("language", language)
            .render();
    Set<String> unsupported = StatedNumbers.unsupported(html, facts);
    if (!unsupported.isEmpty()) {
      throw new IllegalStateException(
          "template %s v%d (%s) states numbers without a fact: %s"
              .formatted(template.id(), template.version(), language, unsupported));
    }
    return html;
  }
}
