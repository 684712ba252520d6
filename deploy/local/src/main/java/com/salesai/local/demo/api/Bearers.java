package com.salesai.local.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tokens of the principals, renewed shortly before they end; partner tokens live a minute. */
final class Bearers {

  private static final long MARGIN_SECONDS = 20;

  private final Function<String, String> source;
  private final Map<String, Bearer> current = new ConcurrentHashMap<>();

  private record Bearer(String token, Instant until) {}

  /**
   * @param source gives a fresh token of a user or client
   */
  Bearers(Function<String, String> source) {
    this.source = source;
  }

  String of(String principal) {
    return current
        .compute(principal, (name, bearer) -> isGood(bearer) ? bearer : fresh(name))
        .token();
  }

  /** The token was refused: the next one is new. */
  void forget(String principal) {
    current.remove(principal);
  }

  private static boolean isGood(Bearer bearer) {
    return bearer != null && Instant.now().plusSeconds(MARGIN_SECONDS).isBefore(bearer.until());
  }

  private Bearer fresh(String principal) {
    String token = source.apply(principal);
    return new Bearer(token, expiry(token));
  }

  private static Instant expiry(String token) {
    try {
      JsonNode claims =
          new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
      return Instant.ofEpochSecond(claims.path("exp").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
