package com.salesai.proposal.template;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;

/**
 * What a template sees of the facts: it can only ask by id, and what it gets is escaped and marked
 * with the fact it rests on.
 */
@TemplateData
public final class FactMarkup {
  private final FactSheet facts;

  FactMarkup(FactSheet facts) {
    this.facts = facts;
  }

  public boolean has(String id) {
    return facts.find(id).isPresent();
  }

  /** The value in a marked span. */
  public RawString show(String id) {
    return new RawString("<span data-fact=\"%s\">%s</span>".formatted(id, escape(value(id))));
  }

  /** The value alone, for places that take no markup. */
  public RawString text(String id) {
    return new RawString(escape(value(id)));
  }

  private String value(String id) {
    return facts
        .find(id)
        .map(Fact::value)
        .orElseThrow(() -> new IllegalStateException("the template states no known fact: " + id));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
