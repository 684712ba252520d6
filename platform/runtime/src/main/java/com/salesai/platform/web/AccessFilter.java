package com.salesai.platform.web;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Deny by default: runs after routing and before the body is read. */
class AccessFilter {
  private static final String OWN_PACKAGES = "com.salesai.";

  private final CurrentCaller caller;

  AccessFilter(CurrentCaller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter(priority = 1000)
  public void check(@Context ResourceInfo operation) {
    if (!operation.getResourceClass().getName().startsWith(OWN_PACKAGES)
        || operation.getResourceMethod().isAnnotationPresent(PublicOperation.class)) {
      return;
    }
    Access access = operation.getResourceMethod().getAnnotation(Access.class);
    if (access == null) {
      throw ProblemException.forbidden("auth.denied", "This operation is open to nobody.");
    }
    check(access, caller.get());
  }

  static void check(Access access, Caller caller) {
    if (caller.role() != null) {
      if (!caller.has(access.role())) {
        throw ProblemException.forbidden(
            "auth.role", "This needs the role %s.".formatted(access.role().key()));
      }
    } else if (access.scope().isEmpty() || !caller.scopes().contains(access.scope())) {
      throw ProblemException.forbidden(
          "auth.scope",
          access.scope().isEmpty()
              ? "This is not open to partner tokens."
              : "This needs the scope %s.".formatted(access.scope()));
    }
  }
}
