package com.salesai.lead.recommendation;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the next best customers. */
@Path("/api/v1/leads/next-best")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
class NextBestResource {
  private static final String EXAMPLE =
      """
      {"data":[{"kind":"opportunity","id":"019aa1f0-5c1e-7000-8000-0000000000d1",
       "leadId":"019aa1f0-5c1e-7000-8000-000000000001","name":"Nordwind: route planning",
       "company":"Nordwind Logistik","value":{"amount":"24000.00","currency":"EUR"},
       "probability":0.58,"expectedValue":{"amount":"13920.00","currency":"EUR"},
       "reason":"In stage proposal; Requested a demo; Company of 200 to 999 people",
       "nextActionCode":"follow-up-proposal",
       "nextAction":"Follow up on the proposal: they read it",
       "ownerId":"018f0000-0000-7000-8000-0000000000a1"}],"page":{"hasMore":false}}""";

  private final CurrentCaller caller;
  private final FindNextBest find;

  NextBestResource(CurrentCaller caller, FindNextBest find) {
    this.caller = caller;
    this.find = find;
  }

  @GET
  @Access(role = Role.REP, scope = "leads:read")
  @Operation(
      summary = "List the next best customers",
      description =
          "Open leads and deals by probability times value, each with its reason and next action.")
  @APIResponse(
      responseCode = "200",
      description = "The best, highest expected value first",
      content =
          @Content(
              schema = @Schema(implementation = NextBestPage.class),
              examples = @ExampleObject(name = "page", value = EXAMPLE)))
  public Uni<Page<NextBest>> listNextBest(@QueryParam("limit") Integer limit) {
    return find.find(caller.get(), limit)
        .map(best -> new Page<>(best, new Page.PageInfo(null, false)));
  }

  /** Documents {@link Page} of next best customers. */
  @Schema(name = "NextBestPage")
  record NextBestPage(List<NextBest> data, Page.PageInfo page) {}
}
