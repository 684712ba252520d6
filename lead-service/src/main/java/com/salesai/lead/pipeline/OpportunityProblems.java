package com.salesai.lead.pipeline;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.util.List;
import java.util.UUID;

/** Refusals that the use cases of deals share. */
final class OpportunityProblems {
  private OpportunityProblems() {}

  static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.unprocessable(
          "opportunity.invalid",
          "The opportunity breaks %d rule(s).".formatted(errors.size()),
          errors);
    }
  }

  static ProblemException unknownLead(UUID leadId) {
    return ProblemException.unprocessable(
        "opportunity.invalid",
        "The opportunity breaks 1 rule(s).",
        new FieldError("/leadId", "lead.not-found", "There is no lead %s.".formatted(leadId)));
  }

  static Opportunity found(Opportunity opportunity) {
    if (opportunity == null) {
      throw ProblemException.notFound("opportunity");
    }
    return opportunity;
  }

  static Opportunity open(Opportunity opportunity) {
    if (!found(opportunity).isOpen()) {
      throw ProblemException.conflict(
          "opportunity.closed", "The opportunity is %s already.".formatted(opportunity.outcome));
    }
    return opportunity;
  }
}
