package com.salesai.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the edge. */
final class HeaderPolicy {
  /** Belong to one connection (RFC 9110 7.6.1), not to the message. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  /** Say who asks, from where, or for what else: only the gateway may. */
  private static final Set<String> FORGEABLE =
      Set.of(
          "host",
          "cookie",
          "authorization",
          "expect",
          "forwarded",
          "via",
          "baggage",
          "traceparent",
          "tracestate",
          "true-client-ip",
          "client-ip",
          "cf-connecting-ip",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-request-id",
          "x-requested-with");

  private static final List<String> FORGEABLE_PREFIXES =
      List.of(
          "x-forwarded",
          "x-org",
          "x-user",
          "x-tenant",
          "x-role",
          "x-scope",
          "x-auth",
          "x-remote",
          "x-salesai",
          "ce-",
          "ce_");

  private static final Set<String> NOT_FROM_SERVICES =
      Set.of("set-cookie", "server", "x-powered-by", "x-request-id");

  private HeaderPolicy() {}

  /** Headers of the client that a service may see. */
  static MultiMap toService(MultiMap sent) {
    MultiMap result = MultiMap.caseInsensitiveMultiMap();
    Set<String> named = namedByConnection(sent);
    for (var header : sent) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!HOP_BY_HOP.contains(name) && !named.contains(name) && !isForgeable(name)) {
        result.add(header.getKey(), header.getValue());
      }
    }
    return result;
  }

  /** Headers of a service that the client may see. */
  static MultiMap toClient(MultiMap answered) {
    MultiMap result = MultiMap.caseInsensitiveMultiMap();
    Set<String> named = namedByConnection(answered);
    for (var header : answered) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!HOP_BY_HOP.contains(name)
          && !named.contains(name)
          && !NOT_FROM_SERVICES.contains(name)) {
        result.add(header.getKey(), header.getValue());
      }
    }
    return result;
  }

  private static boolean isForgeable(String name) {
    return FORGEABLE.contains(name)
        // Some servers treat `_` as `-`.
        || name.indexOf('_') >= 0
        || FORGEABLE_PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static Set<String> namedByConnection(MultiMap headers) {
    Set<String> names = new HashSet<>();
    for (String value : headers.getAll("connection")) {
      for (String name : value.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    // A client must not be able to have the length of its body dropped on the way.
    names.remove("content-length");
    return names;
  }
}
