package com.salesai.proposal.proposal;

import com.salesai.platform.web.Limit;
import com.salesai.platform.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of proposals shows. Immutable after binding. */
class ProposalFilter {
  @QueryParam("leadId")
  @Parameter(description = "Proposals for this lead")
  UUID leadId;

  @QueryParam("opportunityId")
  @Parameter(description = "Proposals for this opportunity")
  UUID opportunityId;

  @QueryParam("status")
  @Parameter(description = "draft, sent, viewed, accepted or declined")
  String status;

  @QueryParam("limit")
  @Parameter(description = "Rows of a page, 1 to 200, 50 when absent")
  Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "page.nextCursor of the page before")
  String cursor;

  UUID leadId() {
    return leadId;
  }

  UUID opportunityId() {
    return opportunityId;
  }

  ProposalStatus status() {
    if (status == null) {
      return null;
    }
    return Arrays.stream(ProposalStatus.values())
        .filter(known -> known.key().equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "status.invalid", "The status is draft, sent, viewed, accepted or declined."));
  }

  int limit() {
    return Limit.of(limit);
  }

  String cursor() {
    return cursor;
  }
}
