package com.salesai.lead.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which fields of a lead an edit changed, named as in its JSON. */
final class LeadDifference {
  private final List<String> changed = new ArrayList<>();

  private LeadDifference() {}

  static List<String> between(LeadInput before, LeadInput after) {
    LeadDifference difference = new LeadDifference();
    difference.compare("email", before.email(), after.email());
    difference.compare("firstName", before.firstName(), after.firstName());
    difference.compare("lastName", before.lastName(), after.lastName());
    difference.compare("phone", before.phone(), after.phone());
    difference.compare("jobTitle", before.jobTitle(), after.jobTitle());
    difference.compare("company.name", before.company().name(), after.company().name());
    difference.compare("company.domain", before.company().domain(), after.company().domain());
    difference.compare("company.industry", before.company().industry(), after.company().industry());
    difference.compare(
        "company.employees", before.company().employees(), after.company().employees());
    difference.compare("company.country", before.company().country(), after.company().country());
    difference.compare("source.channel", before.source().channel(), after.source().channel());
    difference.compare("source.medium", before.source().medium(), after.source().medium());
    difference.compare("source.campaign", before.source().campaign(), after.source().campaign());
    difference.compare("source.referrer", before.source().referrer(), after.source().referrer());
    difference.compare("attributes", before.attributes(), after.attributes());
    difference.compare("status", before.status(), after.status());
    difference.compare("ownerId", before.ownerId(), after.ownerId());
    return difference.changed;
  }

  private void compare(String name, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(name);
    }
  }
}
