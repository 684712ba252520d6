package com.salesai.proposal.proposal;

import com.salesai.contracts.Money;
import com.salesai.proposal.customer.Customer;
import com.salesai.proposal.customer.LeadRecord;
import com.salesai.proposal.customer.OpportunityRecord;
import com.salesai.proposal.template.FactSheet;
import com.salesai.proposal.template.ProposalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Customers for tests. */
public final class ExampleCustomers {
  public static final UUID PROPOSAL = UUID.fromString("018f3a61-0b6e-7d10-8a57-1f2e3d4c5b6a");
  private static final UUID LEAD = UUID.fromString("018f3a5e-7c1a-7b52-9d2f-3f6d2a4b1c01");
  private static final UUID OPPORTUNITY = UUID.fromString("018f3a5f-1111-7b52-9d2f-3f6d2a4b1c02");

  private ExampleCustomers() {}

  public static LeadRecord lead() {
    return new LeadRecord(
        LEAD,
        "nuria@norte.example",
        "Núria",
        "Ibáñez Gößmann",
        "Directora de Operaciones",
        new LeadRecord.Company("Alimentación del Norte, S.A.", "food production", 1250, "ES"),
        null,
        null);
  }

  public static OpportunityRecord opportunity() {
    return new OpportunityRecord(
        OPPORTUNITY,
        LEAD,
        "Warehouse visibility for three sites",
        new Money("48600.00", "EUR"),
        new Money("54000", "EUR"),
        "Track & Trace Suite",
        null,
        null,
        Instant.parse("2026-11-01T10:00:00Z"),
        null);
  }

  public static Customer complete() {
    return new Customer(Optional.of(lead()), Optional.of(opportunity()));
  }

  /** The least that lead-service may answer. */
  public static Customer bare() {
    return new Customer(
        Optional.of(new LeadRecord(LEAD, "a@b.example", null, null, null, null, null, null)),
        Optional.empty());
  }

  public static FactSheet facts(ProposalTemplate template, String language, Customer customer) {
    return ProposalFacts.of(
        PROPOSAL,
        template,
        language,
        customer,
        new Seller("acme-industries", "Riley Reyes", "rep@acme.test"),
        LocalDate.of(2026, 11, 21));
  }
}
