package com.salesai.analytics.overview;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads the overview. */
@Path("/api/v1/analytics/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "The first page in numbers")
class OverviewResource {
  private static final String EXAMPLE =
      """
      {"asOf":"2026-01-31T12:00:00Z",
      "leads":{"total":3,"bySource":[{"key":"paid-search","count":2},{"key":"referral","count":1}],
      "byTier":[{"key":"hot","count":1},{"key":"warm","count":2}]},
      "pipeline":{"open":2,"amount":"4000.00","currency":"EUR","byCurrency":[{"amount":"4000.00","currency":"EUR"}]},
      "won":{"count":1,"amount":"1250.00","currency":"EUR","byCurrency":[{"amount":"1250.00","currency":"EUR"}]},
      "lost":{"count":1},"winRate":0.5000,"revenue":{"amount":"1250.00","currency":"EUR"},
      "proposals":{"generated":2,"sent":2,"viewed":1,"accepted":1,"declined":0},
      "conversations":{"count":1,"averageTalkRatio":0.6200},"battleCardViews":4,
      "lastEvents":[{"id":"0190a1b2-00aa-7000-8000-000000000001","type":"opportunity.won",
      "subject":"0190a1b2-0003-7000-8000-000000000003","occurredAt":"2026-01-31T11:59:58.120Z",
      "receivedAt":"2026-01-31T11:59:58.151Z","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}]}""";

  private final CurrentCaller caller;
  private final ReadOverview readOverview;

  OverviewResource(CurrentCaller caller, ReadOverview readOverview) {
    this.caller = caller;
    this.readOverview = readOverview;
  }

  @GET
  @Access(role = Role.REP, scope = "analytics:read")
  @Operation(
      summary = "Read the overview",
      description =
          "Leads created, deals closed, proposals, conversations and card views of the period; open"
              + " pipeline and last events as they are now. Counts only records that the caller may"
              + " see. Amounts are summed per currency and never converted; the headline is in the"
              + " currency of most deals.")
  @APIResponse(
      responseCode = "200",
      description = "The overview",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "overview", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "The period cannot be read")
  public Uni<Overview> overview(
      @RestQuery
          @Parameter(
              description = "First moment included, RFC 3339; absent: from the beginning",
              example = "2026-01-01T00:00:00Z")
          String from,
      @RestQuery
          @Parameter(
              description = "First moment excluded, RFC 3339; absent: until now",
              example = "2026-02-01T00:00:00Z")
          String to) {
    return readOverview.of(caller.get(), Period.of(from, to));
  }
}
