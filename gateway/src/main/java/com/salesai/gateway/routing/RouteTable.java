package com.salesai.gateway.routing;

import com.salesai.gateway.routing.Destination.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the destination of a path. Everything that is not listed leads nowhere. */
@Singleton
class RouteTable {
  private static final String API = "/api/v1/";
  private static final String INTERNAL = "/internal/v1/organizations/";
  private static final Set<String> OWN = Set.of("me", "members", "teams", "organization", "live");
  private static final Set<String> OPEN = Set.of("openapi.json", "docs");
  private static final Set<String> RESERVED = Set.of("api", "internal", "q", "webjars");

  private static final Set<String> SESSION = Set.of("login", "logout");

  private final Map<String, RoutingConfig.Service> services = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Limit> larger = new ArrayList<>();
  private final long bodyLimit;

  RouteTable(RoutingConfig config) {
    config
        .services()
        .forEach(
            (name, service) ->
                service
                    .prefixes()
                    .forEach(
                        prefix -> {
                          if (services.put(prefix, service) != null) {
                            throw new IllegalArgumentException("Two services own " + prefix);
                          }
                          names.put(prefix, name);
                        }));
    config
        .body()
        .larger()
        .forEach(
            route -> larger.add(new Limit(pattern(route.path()), route.limit().asLongValue())));
    bodyLimit = config.body().limit().asLongValue();
  }

  /**
   * Finds the destination.
   *
   * @param path a path that {@link PathGuard} let pass
   */
  Destination find(String path) {
    if (path.startsWith(API)) {
      return api(path, segment(path, API.length()));
    }
    if (path.startsWith(INTERNAL)) {
      return own(Kind.INTERNAL, path);
    }
    if (path.equals("/q/health") || path.startsWith("/q/health/")) {
      return own(Kind.OPEN, path);
    }
    return own(console(path), path);
  }

  private static Kind console(String path) {
    // Also in other spellings, so that no case-insensitive file system or proxy finds a way in.
    String first = segment(path, 1).toLowerCase(Locale.ROOT);
    if (RESERVED.contains(first)) {
      return Kind.NONE;
    }
    boolean file = path.equals("/") || path.lastIndexOf('.') > path.lastIndexOf('/');
    return file || SESSION.contains(first) ? Kind.OPEN : Kind.PAGE;
  }

  private Destination api(String path, String prefix) {
    RoutingConfig.Service service = services.get(prefix);
    if (service != null) {
      return new Destination(Kind.SERVICE, names.get(prefix), service.url(), limit(path));
    }
    if (OPEN.contains(prefix)) {
      return own(Kind.OPEN, path);
    }
    return own(OWN.contains(prefix) ? Kind.OWN : Kind.NONE, path);
  }

  private Destination own(Kind kind, String path) {
    return new Destination(kind, null, null, limit(path));
  }

  private long limit(String path) {
    return larger.stream()
        .filter(route -> route.path.matcher(path).matches())
        .mapToLong(Limit::bytes)
        .findFirst()
        .orElse(bodyLimit);
  }

  private static String segment(String path, int from) {
    int end = path.indexOf('/', from);
    return path.substring(Math.min(from, path.length()), end < 0 ? path.length() : end);
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (String part : glob.split("(?<=\\*\\*)|(?=\\*\\*)", -1)) {
      regex.append(part.equals("**") ? ".+" : String.join("[^/]+", quoted(part.split("\\*", -1))));
    }
    return Pattern.compile(regex.toString());
  }

  private static List<String> quoted(String[] parts) {
    return java.util.Arrays.stream(parts).map(Pattern::quote).toList();
  }

  private record Limit(Pattern path, long bytes) {}
}
