package com.salesai.crmsync.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Who members are, asked from the gateway: events carry ids only. */
@RegisterRestClient(configKey = "directory")
@OidcClientFilter
@Path("/internal/v1/organizations/{orgId}/members")
interface MemberDirectory {

  /**
   * A person to write to.
   *
   * @param language BCP 47 tag
   * @param role {@code rep}, {@code manager} or {@code admin}
   * @param active false when nothing should be sent any more
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Addressee(
      UUID id, String email, String name, String language, String role, boolean active) {}

  /** One member; 404 when the organization has no such member. */
  @GET
  @Path("{id}")
  Uni<Addressee> member(@PathParam("orgId") UUID orgId, @PathParam("id") UUID id);

  /** All active members. */
  @GET
  Uni<List<Addressee>> active(@PathParam("orgId") UUID orgId);
}
