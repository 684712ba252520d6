package com.salesai.platform.outbound;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.JksOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;

/**
 * The only way out. Takes https on ports 443 and 8443, resolves the name itself, refuses the target
 * when any of its addresses is special, and connects to exactly the address it checked, with the
 * host's name for SNI and the certificate. Follows no redirect, knows no proxy, decompresses
 * nothing.
 */
@ApplicationScoped
public class OutboundHttp {
  private final OutboundSettings settings;
  private final TargetGuard guard;
  private final Resolver resolver;
  private final HttpClient client;
  private final Vertx vertx;

  @Inject
  OutboundHttp(Vertx vertx, OutboundSettings settings) {
    this(vertx, settings, new DnsResolver(), null);
  }

  /** For tests: another source of names, and certificates to trust instead of the JDK's. */
  OutboundHttp(Vertx vertx, OutboundSettings settings, Resolver resolver, JksOptions trust) {
    this.vertx = vertx;
    this.settings = settings;
    this.guard = new TargetGuard(settings.allowLoopback());
    this.resolver = resolver;
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setKeepAlive(false)
            .setForceSni(true)
            .setVerifyHost(true)
            .setConnectTimeout((int) settings.connectTimeout().toMillis())
            .setMaxPoolSize(settings.connectionsPerHost())
            .setMaxHeaderSize(settings.maxHeaderBytes())
            .setDecompressionSupported(false)
            // Our trace ids are ours: none travels to the outside.
            .setTracingPolicy(TracingPolicy.IGNORE);
    if (trust != null) {
      options.setTrustOptions(trust);
    }
    this.client =
        vertx
            .httpClientBuilder()
            .with(options)
            // The request reports its failure; without this, hostile answers would fill the log
            // too.
            .withConnectHandler(connection -> connection.exceptionHandler(reported -> {}))
            .build();
  }

  /**
   * Says whether an address may be called, to be asked when somebody enters one. A name that does
   * not resolve at the moment passes: every call checks again.
   *
   * @param pointer JSON pointer of the field that holds the address
   * @return the target; fails with 422 {@code outbound.forbidden-address}, saying why
   */
  public Uni<OutboundTarget> check(String url, String pointer) {
    return Uni.createFrom()
        .item(() -> admissible(url))
        .call(
            target ->
                addresses(target)
                    .onFailure(failure -> !isRefusal(failure))
                    .recoverWithItem(List.of()))
        .onFailure(OutboundHttp::isRefusal)
        .transform(refusal -> problem(refusal.getMessage(), pointer));
  }

  /**
   * Sends the request once.
   *
   * @return the answer, on the caller's context; fails with {@link OutboundFailure} and nothing
   *     else
   */
  public Uni<OutboundAnswer> send(OutboundRequest request) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Deadline deadline = Deadline.after(settings.deadline());
              return addresses(request.url())
                  .chain(addresses -> exchange(request, addresses, 0, deadline));
            });
  }

  private Uni<OutboundAnswer> exchange(
      OutboundRequest request, List<InetAddress> addresses, int next, Deadline deadline) {
    Uni<OutboundAnswer> attempt =
        new Exchange(client, vertx, settings, deadline)
            .run(request, OutboundUrl.parse(request.url()), addresses.get(next));
    if (next + 1 >= Math.min(addresses.size(), 3)) {
      return attempt;
    }
    // Nothing was sent when the connection failed, so the next address is no duplicate.
    return attempt
        .onFailure(failure -> ((OutboundFailure) failure).kind() == OutboundFailure.Kind.CONNECT)
        .recoverWithUni(() -> exchange(request, addresses, next + 1, deadline));
  }

  private OutboundTarget admissible(String url) {
    OutboundTarget target = OutboundUrl.parse(url);
    guard.beforeResolving(target);
    return target;
  }

  private Uni<List<InetAddress>> addresses(String url) {
    return Uni.createFrom().item(() -> admissible(url)).chain(this::addresses);
  }

  /** All addresses, every one of them checked, IPv4 first. */
  private Uni<List<InetAddress>> addresses(OutboundTarget target) {
    Uni<List<InetAddress>> found;
    if (target.literal().isPresent()) {
      found = Uni.createFrom().item(List.of(target.literal().get()));
    } else if (target.isLocalName()) {
      found = Uni.createFrom().item(List.of(InetAddress.getLoopbackAddress()));
    } else {
      found = resolved(target.host());
    }
    return found.invoke(all -> guard.afterResolving(target, all)).map(OutboundHttp::ipv4First);
  }

  /** Comes back to the caller's context, which database sessions depend on. */
  private Uni<List<InetAddress>> resolved(String host) {
    Context context = vertx.getOrCreateContext();
    return resolver
        .resolve(host)
        .ifNoItem()
        .after(settings.connectTimeout())
        .failWith(
            () ->
                new OutboundFailure(
                    OutboundFailure.Kind.DNS, "The host name was not resolved in time."))
        .emitOn(command -> context.runOnContext(ignored -> command.run()));
  }

  private static List<InetAddress> ipv4First(List<InetAddress> addresses) {
    return addresses.stream()
        .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address)))
        .toList();
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof OutboundFailure outbound
        && outbound.kind() == OutboundFailure.Kind.REFUSED_TARGET;
  }

  private static ProblemException problem(String why, String pointer) {
    return ProblemException.unprocessable(
        "outbound.forbidden-address",
        why,
        new FieldError(pointer, "outbound.forbidden-address", why));
  }

  @PreDestroy
  void close() {
    client.close();
    if (resolver instanceof DnsResolver dns) {
      dns.close();
    }
  }
}
