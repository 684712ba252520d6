package com.salesai.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/** Tells the console's session apart from a program's token. */
final class ConsoleSession {
  static final String TENANT = "console";

  private static final String COOKIE = "q_session_" + TENANT;

  private ConsoleSession() {}

  /** True when the request shows a session cookie and no token of its own. */
  static boolean isUsedBy(HttpServerRequest request) {
    return !request.headers().contains("Authorization")
        && request.cookies().stream().map(Cookie::getName).anyMatch(ConsoleSession::isSession);
  }

  // Large sessions are spread over q_session_console_chunk_1 and so on.
  private static boolean isSession(String name) {
    return name.equals(COOKIE) || name.startsWith(COOKIE + "_chunk_");
  }
}
