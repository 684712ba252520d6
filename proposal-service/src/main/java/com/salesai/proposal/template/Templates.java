package com.salesai.proposal.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The templates that are built in. */
@ApplicationScoped
public class Templates {
  private static final String INDEX = "/proposals/templates.json";

  private final List<ProposalTemplate> all;

  Templates(ObjectMapper json) {
    try (InputStream index = Templates.class.getResourceAsStream(INDEX)) {
      all = json.readValue(index, new TypeReference<List<ProposalTemplate>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ProposalTemplate> all() {
    return all;
  }

  public Optional<ProposalTemplate> find(String id) {
    return all.stream().filter(template -> template.id().equals(id)).findFirst();
  }
}
