package com.salesai.gateway.session;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Ends the session of the console. */
@Path("/logout")
public class LogoutResource {
  private final CurrentIdentityAssociation identity;

  LogoutResource(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /** Ends the session here and at the identity provider; without one, goes to the front page. */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Uni<Response> logout() {
    // With a session, authenticating on this path is the sign-out: OIDC answers with a redirect.
    return identity
        .getDeferredIdentity()
        .map(anonymous -> Response.seeOther(URI.create("/")).build());
  }
}
