package com.salesai.conversation.customer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of lead-service's REST API that conversations use. */
@Path("/api/v1")
@RegisterRestClient(configKey = "lead")
interface LeadService {

  @GET
  @Path("/leads/{id}")
  Uni<RecordOwner> lead(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("X-Request-Id") String requestId,
      @PathParam("id") UUID id);

  @GET
  @Path("/opportunities/{id}")
  Uni<RecordOwner> opportunity(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("X-Request-Id") String requestId,
      @PathParam("id") UUID id);
}
