package com.salesai.conversation.customer;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks lead-service as the caller, so that nobody files a conversation under a record that they may
 * not see. Never called inside a transaction.
 */
@ApplicationScoped
public class CallSubjects {
  private static final Logger LOG = Logger.getLogger(CallSubjects.class);

  private final LeadService leads;

  CallSubjects(@RestClient LeadService leads) {
    this.leads = leads;
  }

  /** Who asks: the token as it came in, and the id that ties the logs together. */
  public record Asker(String bearer, UUID requestId) {
    String id() {
      return requestId.toString();
    }
  }

  /**
   * Finds the records that were named; none is fine.
   *
   * @throws ProblemException 422 {@code lead.unknown} or {@code opportunity.unknown}, 503 {@code
   *     lead-service.unavailable}
   */
  public Uni<CallSubject> find(Asker asker, UUID leadId, UUID opportunityId) {
    if (opportunityId == null) {
      return leadId == null ? Uni.createFrom().item(CallSubject.NONE) : byLead(asker, leadId);
    }
    return ask(() -> leads.opportunity(asker.bearer(), asker.id(), opportunityId), "opportunity")
        .chain(
            opportunity ->
                leadId == null
                    ? Uni.createFrom().item(of(opportunity))
                    : byLead(asker, leadId).map(lead -> both(lead, opportunity)));
  }

  private Uni<CallSubject> byLead(Asker asker, UUID leadId) {
    return ask(() -> leads.lead(asker.bearer(), asker.id(), leadId), "lead")
        .map(lead -> new CallSubject(lead.id(), null, lead.ownerId(), lead.teamId()));
  }

  private static CallSubject of(RecordOwner opportunity) {
    return new CallSubject(
        opportunity.leadId(), opportunity.id(), opportunity.ownerId(), opportunity.teamId());
  }

  private static CallSubject both(CallSubject lead, RecordOwner opportunity) {
    return new CallSubject(lead.leadId(), opportunity.id(), lead.ownerId(), lead.teamId());
  }

  private static Uni<RecordOwner> ask(Supplier<Uni<RecordOwner>> call, String what) {
    String code = what + ".unknown";
    return Uni.createFrom()
        .deferred(call::get)
        // A read may be repeated once: a connection that broke says nothing about the next one.
        .onFailure(failure -> status(failure) == 0)
        .retry()
        .atMost(1)
        .onFailure()
        .transform(failure -> problem(failure, what, code));
  }

  private static ProblemException problem(Throwable failure, String what, String code) {
    return switch (status(failure)) {
      case 404 ->
          ProblemException.unprocessable(
              code,
              "There is no such %s.".formatted(what),
              new FieldError(what + "Id", code, "Name a %s that you can see.".formatted(what)));
      case 403 ->
          ProblemException.forbidden(
              "auth.scope", "This needs the right to read the %s too.".formatted(what));
      default -> {
        LOG.warnf(
            "lead-service gave no usable answer: %s, status %d",
            failure.getClass().getSimpleName(), status(failure));
        yield ProblemException.unavailable(
            "lead-service.unavailable",
            "The customer's record cannot be read now. Try again soon.");
      }
    };
  }

  private static int status(Throwable failure) {
    return failure instanceof WebApplicationException web ? web.getResponse().getStatus() : 0;
  }
}
