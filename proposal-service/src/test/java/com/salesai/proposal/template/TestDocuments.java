package com.salesai.proposal.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes documents without a running service: the same templates, engine and escaping. */
public final class TestDocuments {
  public static final Templates TEMPLATES = new Templates(new ObjectMapper());

  public static final DocumentWriter WRITER =
      new DocumentWriter(
          Engine.builder()
              .addDefaults()
              .addValueResolver(new ReflectionValueResolver())
              .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
              .addLocator(id -> locate(id))
              .build());

  private TestDocuments() {}

  private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
    var in = TestDocuments.class.getResourceAsStream("/templates/" + id + ".html");
    if (in == null) {
      return Optional.empty();
    }
    return Optional.of(
        new TemplateLocator.TemplateLocation() {
          @Override
          public Reader read() {
            return new InputStreamReader(in, StandardCharsets.UTF_8);
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
          }
        });
  }
}
