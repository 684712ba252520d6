package com.salesai.crmsync.delivery;

import com.salesai.platform.outbound.OutboundAnswer;
import com.salesai.platform.outbound.OutboundFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What one attempt came to. Only an answer from 200 to 299 delivers; a redirect does not.
 *
 * @param status HTTP status, or null without an answer
 * @param error what went wrong in a word and a sentence, or null
 * @param retryAfter until when the receiver wants to be left alone
 */
record Outcome(
    Integer status,
    String error,
    Duration latency,
    String responseSnippet,
    Optional<Instant> retryAfter) {
  private static final int SNIPPET = 1000;
  private static final int GONE = 410;

  static Outcome of(OutboundAnswer answer, Instant now) {
    return new Outcome(
        answer.status(),
        answer.isSuccess() ? null : "status: The receiver answered %d.".formatted(answer.status()),
        answer.elapsed(),
        snippet(answer.body()),
        answer.isSuccess()
            ? Optional.empty()
            : answer.header("retry-after").flatMap(header -> RetryAfter.parse(header, now)));
  }

  static Outcome of(OutboundFailure failure, Duration latency) {
    String kind = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Outcome(null, kind + ": " + failure.getMessage(), latency, null, Optional.empty());
  }

  boolean isDelivered() {
    return error == null;
  }

  boolean isGone() {
    return status != null && status == GONE;
  }

  /** The start of the answer as text that the database can keep. */
  private static String snippet(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, SNIPPET), StandardCharsets.UTF_8)
            .replace('\u0000', '\ufffd');
    return text.isEmpty() ? null : text;
  }
}
