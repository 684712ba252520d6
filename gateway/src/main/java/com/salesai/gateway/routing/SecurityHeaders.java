package com.salesai.gateway.routing;

import io.vertx.core.MultiMap;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {
  private static final String CSP = "Content-Security-Policy";

  /** The console: everything from here; blobs for previews, inline styles for charts. */
  private static final String CONSOLE =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
          + "frame-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; "
          + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  /** Data and documents: no script at all, but the console may frame a preview. */
  private static final String API =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  /** The PDF viewer of a browser is a page of its own and must not be starved by a policy. */
  private static final String PDF = "frame-ancestors 'self'";

  private SecurityHeaders() {}

  static void add(MultiMap headers, String path, boolean https) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), payment=(), usb=()");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!headers.contains(CSP)) {
      headers.set(CSP, policy(path, headers.get("Content-Type")));
    }
    if (isHtml(headers.get("Content-Type")) && !path.startsWith("/api/")) {
      // The page names its scripts by content hash: they may be cached, the page itself not.
      headers.set("Cache-Control", "no-cache");
    }
  }

  private static String policy(String path, String contentType) {
    if (!path.startsWith("/api/")) {
      return CONSOLE;
    }
    return contentType != null && contentType.startsWith("application/pdf") ? PDF : API;
  }

  private static boolean isHtml(String contentType) {
    return contentType != null && contentType.startsWith("text/html");
  }
}
