package com.salesai.proposal.proposal;

import com.salesai.contracts.proposal.ProposalGenerated;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import com.salesai.proposal.customer.Customer;
import com.salesai.proposal.customer.Customers;
import com.salesai.proposal.customer.LeadRecord;
import com.salesai.proposal.customer.OpportunityRecord;
import com.salesai.proposal.document.Documents;
import com.salesai.proposal.template.DocumentWriter;
import com.salesai.proposal.template.FactSheet;
import com.salesai.proposal.template.ProposalTemplate;
import com.salesai.proposal.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Writes a proposal: asks lead-service for the customer, collects the facts, writes the document
 * from them and stores both.
 */
@ApplicationScoped
class WriteProposal {
  private final Templates templates;
  private final Customers customers;
  private final DocumentWriter writer;
  private final FactJson factJson;
  private final ProposalRepository proposals;
  private final Documents documents;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  WriteProposal(
      Templates templates,
      Customers customers,
      DocumentWriter writer,
      FactJson factJson,
      ProposalRepository proposals,
      Documents documents,
      UnitOfWork unitOfWork,
      Outbox outbox) {
    this.templates = templates;
    this.customers = customers;
    this.writer = writer;
    this.factJson = factJson;
    this.proposals = proposals;
    this.documents = documents;
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
  }

  /**
   * Writes one proposal.
   *
   * @return the stored proposal; fails with 422 when the template, the language, the lead or the
   *     opportunity is not known, 503 when lead-service gives no answer
   */
  Uni<Proposal> run(Caller caller, Seller seller, Customers.Asker asker, ProposalRequest request) {
    ProposalTemplate template = template(request);
    return customer(asker, request)
        .chain(customer -> store(caller, draft(caller, request, template, customer), seller));
  }

  /** What will be stored: the proposal and what its document is written from. */
  private record Draft(Proposal proposal, ProposalTemplate template, Customer customer) {}

  private ProposalTemplate template(ProposalRequest request) {
    ProposalTemplate template =
        templates
            .find(request.templateId())
            .orElseThrow(
                () -> invalid("/templateId", "template.unknown", "There is no such template."));
    if (!template.languages().contains(request.language())) {
      throw invalid(
          "/language",
          "template.language",
          "The template is written in %s.".formatted(String.join(", ", template.languages())));
    }
    if ((request.leadId() == null) == (request.opportunityId() == null)) {
      throw invalid(
          "/leadId", "proposal.customer", "Name either a lead or an opportunity, not both.");
    }
    return template;
  }

  private static ProblemException invalid(String pointer, String code, String detail) {
    return ProblemException.unprocessable(code, detail, new FieldError(pointer, code, detail));
  }

  private Uni<Customer> customer(Customers.Asker asker, ProposalRequest request) {
    return request.leadId() != null
        ? customers.byLead(asker, request.leadId())
        : customers.byOpportunity(asker, request.opportunityId());
  }

  private Draft draft(
      Caller caller, ProposalRequest request, ProposalTemplate template, Customer customer) {
    Proposal proposal = new Proposal();
    proposal.orgId = caller.orgId();
    proposal.id = Ids.next();
    proposal.templateId = template.id();
    proposal.templateVersion = template.version();
    proposal.language = request.language();
    proposal.leadId = customer.leadId();
    proposal.opportunityId = customer.opportunityId();
    // PostgreSQL keeps microseconds; what the answer shows must be what later reads show.
    proposal.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    proposal.updatedAt = proposal.createdAt;
    assign(caller, request, proposal, customer);
    return new Draft(proposal, template, customer);
  }

  /** The proposal belongs to whom the named record belongs to; else to its writer. */
  private static void assign(
      Caller caller, ProposalRequest request, Proposal proposal, Customer customer) {
    UUID owner;
    UUID team;
    if (request.leadId() != null) {
      LeadRecord lead = customer.lead().orElseThrow();
      owner = lead.ownerId();
      team = lead.teamId();
    } else {
      OpportunityRecord opportunity = customer.opportunity().orElseThrow();
      owner = opportunity.ownerId();
      team = opportunity.teamId();
    }
    proposal.ownerId = owner == null ? caller.userId() : owner;
    boolean writersOwn = proposal.ownerId != null && proposal.ownerId.equals(caller.userId());
    proposal.teamId = team == null && writersOwn ? caller.team().orElse(null) : team;
  }

  private Uni<Proposal> store(Caller caller, Draft draft, Seller seller) {
    Proposal proposal = draft.proposal();
    FactSheet facts =
        ProposalFacts.of(
            proposal.id,
            draft.template(),
            proposal.language,
            draft.customer(),
            seller,
            proposal.createdAt.atZone(ZoneOffset.UTC).toLocalDate());
    proposal.facts = factJson.write(facts);
    proposal.title =
        "%s: %s"
            .formatted(
                draft.template().names().get(proposal.language),
                facts.find("customer.title").orElseThrow().value());
    String html = writer.write(draft.template(), proposal.language, facts);
    return unitOfWork.run(
        caller,
        session ->
            proposals
                .add(session, proposal)
                .chain(() -> documents.add(session, caller, proposal.id, html))
                .chain(() -> outbox.append(session, caller, generated(proposal)))
                .replaceWith(proposal));
  }

  private static ProposalGenerated generated(Proposal proposal) {
    return new ProposalGenerated(
        proposal.id,
        proposal.leadId,
        proposal.opportunityId,
        proposal.templateId,
        proposal.language,
        proposal.ownerId,
        proposal.teamId,
        proposal.createdAt);
  }
}
