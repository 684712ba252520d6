package com.salesai.gateway.session;

import com.salesai.gateway.web.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Authenticates a request by its token or its session and answers what is proven. */
@Singleton
public class Authentication {
  private static final Logger LOG = Logger.getLogger(Authentication.class);

  private final IdentityProviderManager providers;
  private final URI publicUrl;

  Authentication(
      IdentityProviderManager providers,
      @ConfigProperty(name = "salesai.public-url") URI publicUrl) {
    this.providers = providers;
    this.publicUrl = publicUrl;
  }

  /**
   * What a verified request carries.
   *
   * @param accessToken verified access token, of the request or of the session
   * @param roles realm roles in it
   */
  public record Proof(String accessToken, Set<String> roles) {}

  /**
   * Verifies the token or the session. The body of the request stays unread.
   *
   * @return fails with a {@link ProblemException}: 401, 403 {@code auth.csrf}, or 503 while keys
   *     cannot be fetched
   */
  public Future<Proof> of(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    boolean session = ConsoleSession.isUsedBy(request);
    if (session) {
      CsrfCheck.check(request.method().name(), request.headers(), authority(request), publicUrl);
    }
    // By default Quarkus answers a failure by itself: an empty 401, or a redirect to sign in.
    BiConsumer<RoutingContext, Throwable> leaveItToUs = (exchange, failure) -> {};
    ctx.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
    return here(UniHelper.toFuture(QuarkusHttpUser.getSecurityIdentity(ctx, providers)))
        .recover(failure -> Future.failedFuture(refusal(failure, session)))
        .map(identity -> proof(identity, request));
  }

  /**
   * Brings the result back to the context of this request: when requests of one expired session
   * come together, one refreshes it, and all the others would go on in the context of that one.
   */
  private static <T> Future<T> here(Future<T> future) {
    Context own = Vertx.currentContext();
    Promise<T> promise = Promise.promise();
    future.onComplete(result -> own.runOnContext(back -> promise.handle(result)));
    return promise.future();
  }

  private static Proof proof(SecurityIdentity identity, HttpServerRequest request) {
    AccessTokenCredential token =
        identity == null ? null : identity.getCredential(AccessTokenCredential.class);
    if (token == null || identity.isAnonymous()) {
      boolean sent = request.headers().contains("Authorization");
      throw sent
          ? unauthorized("auth.invalid-token", "The token is not valid here.")
          : unauthorized("auth.required", "Sign in or send a bearer token.");
    }
    return new Proof(token.getToken(), identity.getRoles());
  }

  private static ProblemException refusal(Throwable failure, boolean session) {
    if (isUnreachable(failure)) {
      LOG.warnf("identity provider unreachable: %s", failure.getMessage());
      return ProblemException.unavailable(
          "auth.unavailable", "Sign-in is not available. Try again in a moment.");
    }
    return session
        ? unauthorized("auth.session-expired", "The session has ended. Sign in again.")
        : unauthorized("auth.invalid-token", "The token is not valid here.");
  }

  private static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException
          || cause instanceof IOException
          || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static ProblemException unauthorized(String code, String detail) {
    return new ProblemException(
        401, code, detail, List.of(), Map.of("WWW-Authenticate", "Bearer realm=\"salesai\""));
  }

  private static String authority(HttpServerRequest request) {
    return request.authority() == null ? "" : request.authority().toString();
  }
}
