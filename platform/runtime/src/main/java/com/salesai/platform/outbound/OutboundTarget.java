package com.salesai.platform.outbound;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A well-formed address of the outside, not yet resolved.
 *
 * @param scheme {@code https}, or {@code http} which only loopback may use
 * @param host lower-case ASCII name, dotted quad, or IPv6 text without brackets
 * @param port explicit or the scheme's
 * @param requestUri path and query as given, at least {@code /}
 * @param literal the address when the host is one
 */
public record OutboundTarget(
    String scheme, String host, int port, String requestUri, Optional<InetAddress> literal) {

  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** True for {@code localhost} and names below it, which never leave the machine (RFC 6761). */
  boolean isLocalName() {
    return host.equals("localhost") || host.endsWith(".localhost");
  }
}
