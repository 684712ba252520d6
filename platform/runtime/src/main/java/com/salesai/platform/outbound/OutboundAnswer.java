package com.salesai.platform.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the other side answered. There is an answer as soon as its status and headers arrived; what
 * happens to the body after that never turns it into a failure, because the result is known.
 *
 * @param status HTTP status, 200 to 599; redirects arrive here as they are
 * @param headers header fields, names in lower case, the first value of each
 * @param body at most {@link OutboundSettings#maxBodyBytes()} bytes, as sent: never decompressed
 * @param complete false when the body was longer, was cut off, or did not end before the deadline
 * @param elapsed from the call to the end of reading
 */
public record OutboundAnswer(
    int status, Map<String, String> headers, byte[] body, boolean complete, Duration elapsed) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The first value of a header field; the name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
