package com.salesai.lead.capture;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.util.List;
import java.util.UUID;

/** Refusals that capture and update share. */
final class LeadProblems {
  private LeadProblems() {}

  static ProblemException invalid(List<FieldError> errors) {
    return ProblemException.unprocessable(
        "lead.invalid", "The lead breaks %d rule(s).".formatted(errors.size()), errors);
  }

  /**
   * @param id the lead that has the address, or null when the caller may not see it
   */
  static ProblemException duplicateEmail(UUID id) {
    return ProblemException.conflict(
        "lead.duplicate-email",
        id == null
            ? "A lead that you do not see has this e-mail address."
            : "The lead %s has this e-mail address.".formatted(id));
  }
}
