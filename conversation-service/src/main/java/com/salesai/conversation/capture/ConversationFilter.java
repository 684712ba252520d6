package com.salesai.conversation.capture;

import com.salesai.platform.web.Limit;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of conversations shows. */
class ConversationFilter {
  @QueryParam("leadId")
  @Parameter(description = "Conversations with this lead")
  UUID leadId;

  @QueryParam("opportunityId")
  @Parameter(description = "Conversations about this opportunity")
  UUID opportunityId;

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
