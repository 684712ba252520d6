package com.salesai.gateway.routing;

import com.salesai.gateway.web.ProblemException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Says what a failure on the way to a service means for the client. */
final class UpstreamFailure {
  private static final Logger LOG = Logger.getLogger(UpstreamFailure.class);

  private UpstreamFailure() {}

  static ProblemException problem(Throwable cause, String service) {
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    LOG.warnf("%s-service: %s: %s", service, cause.getClass().getSimpleName(), cause.getMessage());
    if (isUnreachable(cause)) {
      return ProblemException.unavailable(
          "service.unavailable", "This part is not available. Try again in a moment.");
    }
    if (cause instanceof TimeoutException) {
      return new ProblemException(504, "service.timeout", "This part did not answer in time.");
    }
    return new ProblemException(502, "service.bad-answer", "This part did not answer properly.");
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof ConnectTimeoutException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException
        || cause instanceof ConnectionPoolTooBusyException;
  }
}
