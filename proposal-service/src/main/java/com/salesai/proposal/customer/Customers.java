package com.salesai.proposal.customer;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks lead-service as the caller, so that nobody writes a proposal for a record that they may not
 * see. Never called inside a transaction.
 */
@ApplicationScoped
public class Customers {
  private static final Logger LOG = Logger.getLogger(Customers.class);
  private static final int RECENT = 50;

  private final LeadService leads;

  Customers(@RestClient LeadService leads) {
    this.leads = leads;
  }

  /** Who asks: the token as it came in, and the id that ties the logs together. */
  public record Asker(String bearer, UUID requestId) {
    String id() {
      return requestId.toString();
    }
  }

  /**
   * The lead, together with its newest open opportunity when there is one that the caller may see.
   *
   * @throws ProblemException 422 {@code lead.unknown} naming {@code /leadId}; 503 {@code
   *     lead-service.unavailable}
   */
  public Uni<Customer> byLead(Asker asker, UUID leadId) {
    return ask(
            () -> leads.lead(asker.bearer(), asker.id(), leadId), "/leadId", "lead.unknown", "lead")
        .chain(
            lead ->
                newestOpen(asker, leadId)
                    .map(opportunity -> new Customer(Optional.of(lead), opportunity)));
  }

  /**
   * The opportunity, together with its lead when it has one that the caller may see.
   *
   * @throws ProblemException 422 {@code opportunity.unknown} naming {@code /opportunityId}; 503
   *     {@code lead-service.unavailable}
   */
  public Uni<Customer> byOpportunity(Asker asker, UUID opportunityId) {
    return ask(
            () -> leads.opportunity(asker.bearer(), asker.id(), opportunityId),
            "/opportunityId",
            "opportunity.unknown",
            "opportunity")
        .chain(
            opportunity ->
                leadOf(asker, opportunity)
                    .map(lead -> new Customer(lead, Optional.of(opportunity))));
  }

  private Uni<Optional<LeadRecord>> leadOf(Asker asker, OpportunityRecord opportunity) {
    if (opportunity.leadId() == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return optional(() -> leads.lead(asker.bearer(), asker.id(), opportunity.leadId()));
  }

  private Uni<Optional<OpportunityRecord>> newestOpen(Asker asker, UUID leadId) {
    return optional(() -> leads.opportunities(asker.bearer(), asker.id(), leadId, RECENT))
        .map(
            page ->
                page.map(OpportunityPage::data).orElse(List.of()).stream()
                    .filter(opportunity -> opportunity.isOpenFor(leadId))
                    .max(Comparator.comparing(OpportunityRecord::createdAt)));
  }

  /** For what only adds to the document: a record that is hidden or gone is left out. */
  private static <T> Uni<Optional<T>> optional(Supplier<Uni<T>> call) {
    return attempt(call)
        .map(Optional::of)
        .onFailure(failure -> status(failure) == 404 || status(failure) == 403)
        .recoverWithItem(Optional.empty())
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(Customers::unavailable);
  }

  private static <T> Uni<T> ask(Supplier<Uni<T>> call, String pointer, String code, String what) {
    return attempt(call)
        .onFailure(failure -> status(failure) == 404)
        .transform(
            failure ->
                ProblemException.unprocessable(
                    code,
                    "There is no such %s.".formatted(what),
                    new FieldError(pointer, code, "Name a %s that you can see.".formatted(what))))
        .onFailure(failure -> status(failure) == 403)
        .transform(
            failure ->
                ProblemException.forbidden(
                    "auth.scope", "This needs the right to read the %s too.".formatted(what)))
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(Customers::unavailable);
  }

  /** A read may be repeated once: a connection that broke says nothing about the next one. */
  private static <T> Uni<T> attempt(Supplier<Uni<T>> call) {
    return Uni.createFrom()
        .deferred(call::get)
        .onFailure(failure -> status(failure) == 0)
        .retry()
        .atMost(1);
  }

  private static Throwable unavailable(Throwable failure) {
    LOG.warnf(
        "lead-service gave no usable answer: %s, status %d",
        failure.getClass().getSimpleName(), status(failure));
    return ProblemException.unavailable(
        "lead-service.unavailable", "The customer's record cannot be read now. Try again soon.");
  }

  private static int status(Throwable failure) {
    return failure instanceof WebApplicationException web ? web.getResponse().getStatus() : 0;
  }
}
