package com.salesai.proposal.proposal;

import com.salesai.proposal.customer.Customer;
import com.salesai.proposal.customer.LeadRecord;
import com.salesai.proposal.customer.OpportunityRecord;
import com.salesai.proposal.template.Fact;
import com.salesai.proposal.template.FactSheet;
import com.salesai.proposal.template.ProposalTemplate;
import com.salesai.proposal.template.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what one proposal may state, each with the record it comes from. Plain calculation. */
final class ProposalFacts {
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, String> texts;
  private final FactFormat format;

  private ProposalFacts(String language) {
    this.texts = Texts.of(language);
    this.format = new FactFormat(language);
  }

  /**
   * The facts.
   *
   * @param id the proposal's id, whose end is the reference that people quote
   * @param today date of the document, UTC
   */
  static FactSheet of(
      UUID id,
      ProposalTemplate template,
      String language,
      Customer customer,
      Seller seller,
      LocalDate today) {
    ProposalFacts facts = new ProposalFacts(language);
    facts.document(id, template, today);
    facts.seller(seller);
    facts.customer(customer);
    customer.opportunity().ifPresent(facts::opportunity);
    return new FactSheet(facts.facts);
  }

  private void document(UUID id, ProposalTemplate template, LocalDate today) {
    add("document.date", format.date(today), "computed: day of writing, UTC");
    add(
        "document.validUntil",
        format.date(today.plusDays(template.validityDays())),
        "computed: day of writing + %d days of template %s"
            .formatted(template.validityDays(), template.id()));
    String digits = id.toString().replace("-", "");
    add(
        "document.reference",
        "P-" + digits.substring(digits.length() - 8).toUpperCase(Locale.ROOT),
        "computed: end of the proposal's id");
  }

  private void seller(Seller seller) {
    add("seller.organization", seller.organizationName(), "token: org");
    add("seller.name", seller.name(), "token: name");
    add("seller.email", seller.email(), "token: email");
  }

  private void customer(Customer customer) {
    LeadRecord lead = customer.lead().orElse(null);
    if (lead == null) {
      OpportunityRecord opportunity = customer.opportunity().orElseThrow();
      title(opportunity.name(), source(opportunity, "name"));
      return;
    }
    LeadRecord.Company company = lead.company();
    String companyName = company == null ? null : FactFormat.text(company.name());
    String contact =
        Stream.of(lead.firstName(), lead.lastName())
            .map(FactFormat::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    if (companyName != null) {
      title(companyName, source(lead, "company/name"));
      add("customer.contact", contact, source(lead, "firstName, lastName"));
    } else if (!contact.isEmpty()) {
      title(contact, source(lead, "firstName, lastName"));
    } else {
      title(lead.email(), source(lead, "email"));
    }
    add("customer.jobTitle", lead.jobTitle(), source(lead, "jobTitle"));
    if (company != null) {
      add("customer.industry", company.industry(), source(lead, "company/industry"));
      add(
          "customer.employees",
          format.count(company.employees()),
          source(lead, "company/employees"));
      add("customer.country", format.country(company.country()), source(lead, "company/country"));
    }
  }

  /** Every document names its reader; a record without any name gets a neutral word. */
  private void title(String name, String source) {
    if (FactFormat.text(name) == null) {
      add("customer.title", texts.get("customer"), "template: the record has no name");
    } else {
      add("customer.title", name, source);
    }
  }

  private void opportunity(OpportunityRecord opportunity) {
    add("opportunity.name", opportunity.name(), source(opportunity, "name"));
    add("opportunity.product", opportunity.product(), source(opportunity, "product"));
    add("opportunity.amount", format.money(opportunity.amount()), source(opportunity, "amount"));
    PriceCut.of(opportunity.listPrice(), opportunity.amount())
        .ifPresent(
            cut -> {
              add(
                  "opportunity.listPrice",
                  format.money(opportunity.listPrice()),
                  source(opportunity, "listPrice"));
              add(
                  "opportunity.saving",
                  format.money(cut.saving()),
                  "computed: listPrice - amount of " + source(opportunity, ""));
              add(
                  "opportunity.discount",
                  format.percent(cut.discount()),
                  "computed: 1 - amount / listPrice of " + source(opportunity, ""));
            });
  }

  private void add(String id, String value, String source) {
    String text = FactFormat.text(value);
    if (text != null) {
      facts.add(new Fact(id, texts.get("fact." + id), text, source));
    }
  }

  private static String source(LeadRecord lead, String field) {
    return "/api/v1/leads/%s#/%s".formatted(lead.id(), field);
  }

  private static String source(OpportunityRecord opportunity, String field) {
    return "/api/v1/opportunities/%s#/%s".formatted(opportunity.id(), field);
  }
}
