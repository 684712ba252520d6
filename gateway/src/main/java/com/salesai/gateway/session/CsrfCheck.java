package com.salesai.gateway.session;

import com.salesai.gateway.web.ProblemException;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Set;

/**
 * Makes sure that a change made with the session cookie comes from our own console. The custom
 * header cannot be sent by a form and needs a CORS preflight that we never grant; {@code Origin}
 * and {@code Sec-Fetch-Site} are set by the browser and not by the page.
 */
final class CsrfCheck {
  static final String HEADER = "X-Requested-With";
  static final String VALUE = "SalesAI-Console";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private CsrfCheck() {}

  /**
   * Checks a request that is authenticated by the session.
   *
   * @param authority host and port that the browser addressed
   * @param publicUrl address of the gateway as configured
   * @throws ProblemException 403 {@code auth.csrf}
   */
  static void check(String method, MultiMap headers, String authority, URI publicUrl) {
    if (SAFE.contains(method)) {
      return;
    }
    if (!VALUE.equals(headers.get(HEADER)) || !isSameOrigin(headers, authority, publicUrl)) {
      throw new ProblemException(
          403,
          "auth.csrf",
          "A change made with the session needs the header %s: %s and our own origin."
              .formatted(HEADER, VALUE));
    }
  }

  private static boolean isSameOrigin(MultiMap headers, String authority, URI publicUrl) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    String origin = headers.get("Origin");
    if (origin == null) {
      return site != null;
    }
    return origin.equals("http://" + authority)
        || origin.equals("https://" + authority)
        || origin.equals(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
  }
}
