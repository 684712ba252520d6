package com.salesai.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Chooses how a request signs in: the console by its session, everything else by a token. */
@Singleton
class SessionTenant implements TenantResolver {
  @Override
  public String resolve(RoutingContext ctx) {
    String path = ctx.request().path();
    boolean signsIn = path.equals("/login") || path.startsWith("/login/") || path.equals("/logout");
    // Never null: Quarkus would go on guessing by cookies and by the last segment of the path.
    return signsIn || ConsoleSession.isUsedBy(ctx.request())
        ? ConsoleSession.TENANT
        : OidcUtils.DEFAULT_TENANT_ID;
  }
}
