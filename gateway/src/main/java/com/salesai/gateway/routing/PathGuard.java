package com.salesai.gateway.routing;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses spellings of a path that two parsers may read differently, before anything is routed by
 * it. What passes is plain: the gateway, the security checks and the service all see the same path.
 */
final class PathGuard {
  /** Encodings of {@code . / ; % \} and of all control characters start like this. */
  private static final Set<String> REFUSED_ENCODINGS = Set.of("2e", "2f", "5c", "3b", "25", "7f");

  private PathGuard() {}

  /** True when the raw request target (path and query, as sent) has an unambiguous path. */
  static boolean isPlain(String target) {
    if (target == null || !target.startsWith("/")) {
      return false;
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return target.indexOf('#') < 0
        && !path.contains("//")
        && charactersArePlain(path)
        && segmentsArePlain(path);
  }

  private static boolean charactersArePlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ';' || c == '\\') {
        return false;
      }
      if (c == '%' && !encodingIsPlain(path, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean encodingIsPlain(String path, int at) {
    if (at + 2 >= path.length()) {
      return false;
    }
    String hex = path.substring(at + 1, at + 3).toLowerCase(Locale.ROOT);
    return Character.digit(hex.charAt(0), 16) >= 2
        && Character.digit(hex.charAt(1), 16) >= 0
        && !REFUSED_ENCODINGS.contains(hex);
  }

  private static boolean segmentsArePlain(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
