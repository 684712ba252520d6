package com.salesai.gateway.routing;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which a request is found again in the logs of every service. */
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestIds() {}

  /** The id that the client sent when it is short and harmless, else a new one. */
  static String of(String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
