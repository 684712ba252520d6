package com.salesai.gateway.routing;

import java.net.URI;

/**
 * Where a path leads.
 *
 * @param kind who answers
 * @param service name of the service, for {@link Kind#SERVICE}
 * @param url base URL of the service, for {@link Kind#SERVICE}
 * @param bodyLimit largest request body in bytes
 */
record Destination(Kind kind, String service, URI url, long bodyLimit) {

  /** Who answers. */
  enum Kind {
    /** A service behind the gateway. */
    SERVICE,
    /** A resource of the gateway, for signed-in callers. */
    OWN,
    /**
     * A resource of the gateway for everybody: sign-in, documentation, health, files of the
     * console.
     */
    OPEN,
    /** A page of the console, which is one document that finds its way by the path itself. */
    PAGE,
    /** A resource of the gateway for services only. */
    INTERNAL,
    /** Nobody. */
    NONE
  }
}
