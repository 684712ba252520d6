package com.salesai.gateway.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Starts the session of the console. */
@Path("/login")
public class LoginResource {
  private static final URI HOME = URI.create("/app");

  /** A path of this site and nothing a browser could read as another host. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.?=&%-]*");

  /**
   * Sends the browser to the sign-in page; when it comes back signed in, to the console.
   *
   * @param returnTo path in the console to go on with; {@code /app} by default
   */
  @GET
  @Authenticated
  @Operation(hidden = true)
  public Response login(@QueryParam("returnTo") String returnTo) {
    boolean local = returnTo != null && LOCAL.matcher(returnTo).matches();
    return Response.seeOther(local ? URI.create(returnTo) : HOME).build();
  }

  /**
   * Where the identity provider sends the browser back to. OIDC takes the code before this runs.
   */
  @GET
  @Path("callback")
  @Authenticated
  @Operation(hidden = true)
  public Response callback() {
    return Response.seeOther(HOME).build();
  }
}
