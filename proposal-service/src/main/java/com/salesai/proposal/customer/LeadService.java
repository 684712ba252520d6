package com.salesai.proposal.customer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of lead-service's REST API that proposals use. */
@Path("/api/v1")
@RegisterRestClient(configKey = "lead")
interface LeadService {

  @GET
  @Path("/leads/{id}")
  Uni<LeadRecord> lead(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("X-Request-Id") String requestId,
      @PathParam("id") UUID id);

  @GET
  @Path("/opportunities/{id}")
  Uni<OpportunityRecord> opportunity(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("X-Request-Id") String requestId,
      @PathParam("id") UUID id);

  @GET
  @Path("/opportunities")
  Uni<OpportunityPage> opportunities(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("X-Request-Id") String requestId,
      @QueryParam("leadId") UUID leadId,
      @QueryParam("limit") int limit);
}
