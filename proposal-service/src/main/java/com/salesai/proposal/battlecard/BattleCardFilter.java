package com.salesai.proposal.battlecard;

import com.salesai.platform.web.Limit;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of cards shows. */
class BattleCardFilter {
  @QueryParam("competitor")
  @Size(max = 120)
  @Parameter(description = "Part of the competitor's name; case and accents do not matter")
  String competitor;

  @QueryParam("objection")
  @Size(max = 500)
  @Parameter(
      description = "What the buyer said: cards with an answer, best match first, its tile on top")
  String objection;

  @QueryParam("limit")
  @Parameter(description = "Rows of a page, 1 to 200, 50 when absent")
  Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "page.nextCursor of the page before")
  String cursor;

  int limit() {
    return Limit.of(limit);
  }
}
