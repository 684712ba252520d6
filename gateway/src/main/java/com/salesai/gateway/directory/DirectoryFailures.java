package com.salesai.gateway.directory;

import com.salesai.gateway.web.Problem;
import com.salesai.gateway.web.ProblemException;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of Keycloak as problems of the directory. */
class DirectoryFailures {
  private static final Logger LOG = Logger.getLogger(DirectoryFailures.class);

  @Context UriInfo uri;

  @ServerExceptionMapper({
    KeycloakAdmin.Refusal.class,
    ProcessingException.class,
    OidcClientException.class,
    ConnectException.class,
    TimeoutException.class
  })
  public Response unavailable(Exception e) {
    LOG.warnf("directory: %s: %s", e.getClass().getSimpleName(), e.getMessage());
    return Problem.answer(
        ProblemException.unavailable(
            "directory.unavailable", "Members and settings are not available at the moment."),
        uri.getPath());
  }
}
