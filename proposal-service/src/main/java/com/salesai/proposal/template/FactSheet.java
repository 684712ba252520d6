package com.salesai.proposal.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of one document in the order in which they were found, each id once. */
public final class FactSheet {
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  public FactSheet(Collection<Fact> facts) {
    for (Fact fact : facts) {
      if (this.facts.put(fact.id(), fact) != null) {
        throw new IllegalArgumentException("fact given twice: " + fact.id());
      }
    }
  }

  public Optional<Fact> find(String id) {
    return Optional.ofNullable(facts.get(id));
  }

  public List<Fact> all() {
    return new ArrayList<>(facts.values());
  }
}
