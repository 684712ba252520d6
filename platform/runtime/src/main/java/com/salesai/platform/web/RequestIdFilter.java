package com.salesai.platform.web;

import com.salesai.platform.tenancy.CurrentCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The request id of the gateway is the correlation id of all events of the request; it is echoed.
 */
class RequestIdFilter {
  private static final String HEADER = "X-Request-Id";

  private final CurrentCaller caller;

  RequestIdFilter(CurrentCaller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter(priority = 100)
  public void correlate(ContainerRequestContext request) {
    String sent = request.getHeaderString(HEADER);
    if (sent != null) {
      try {
        caller.correlate(UUID.fromString(sent));
      } catch (IllegalArgumentException notOurs) {
        MDC.put("clientRequestId", sent.replaceAll("[^A-Za-z0-9._-]", "_"));
      }
    }
  }

  @ServerResponseFilter
  public void echo(ContainerResponseContext response) {
    response.getHeaders().putSingle(HEADER, caller.correlationId().toString());
    Object location = response.getHeaders().getFirst("Location");
    if (location != null) {
      // Clients know the gateway's address, not ours.
      response.getHeaders().putSingle("Location", URI.create(location.toString()).getRawPath());
    }
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
