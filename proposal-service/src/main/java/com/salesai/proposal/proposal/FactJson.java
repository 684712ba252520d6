package com.salesai.proposal.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.proposal.template.Fact;
import com.salesai.proposal.template.FactSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The facts of a proposal as the row keeps them. */
@ApplicationScoped
class FactJson {
  private final ObjectMapper json;

  FactJson(ObjectMapper json) {
    this.json = json;
  }

  String write(FactSheet facts) {
    try {
      return json.writeValueAsString(facts.all());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Fact> read(String text) {
    try {
      return json.readValue(text, new TypeReference<List<Fact>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
