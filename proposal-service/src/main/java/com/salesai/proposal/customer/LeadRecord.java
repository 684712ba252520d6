package com.salesai.proposal.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** A lead as lead-service answers it; only what a proposal needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadRecord(
    UUID id,
    String email,
    String firstName,
    String lastName,
    String jobTitle,
    Company company,
    UUID ownerId,
    UUID teamId) {

  /** The company of a lead. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Company(String name, String industry, Integer employees, String country) {}
}
