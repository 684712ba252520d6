package com.salesai.platform.persistence;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.ConstraintViolationException;

/** What a failure says about the database, by SQLSTATE (PostgreSQL manual, appendix A). */
public final class DatabaseFailure {
  private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03", "25006");

  private DatabaseFailure() {}

  /** True when the same work may succeed later without change: connection, time-out, deadlock. */
  public static boolean isRetryable(Throwable failure) {
    return isUnavailable(failure)
        || sqlState(failure).map(state -> RETRYABLE.contains(state)).orElse(false);
  }

  /** True when the database cannot be reached, is starting or stopping, or is out of resources. */
  public static boolean isUnavailable(Throwable failure) {
    Optional<String> state = sqlState(failure);
    if (state.isPresent()) {
      return state.get().startsWith("08")
          || state.get().startsWith("53")
          || state.get().startsWith("57P");
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (t instanceof ConnectException
          || t instanceof TimeoutException
          || (t instanceof IOException && message.contains("onnection"))
          || message.contains("Pool closed")
          || message.contains("Pool is closed")
          || message.contains("Connection is closed")
          || message.contains("onnection is not active now")
          || message.contains("Timeout")) {
        return true;
      }
    }
    return false;
  }

  /** True when the failure is the violation of that constraint or index. */
  public static boolean violates(Throwable failure, String constraint) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PgException pg && constraint.equals(pg.getConstraint())) {
        return true;
      }
      if (t instanceof ConstraintViolationException violation
          && constraint.equals(violation.getConstraintName())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> sqlState(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PgException pg) {
        return Optional.ofNullable(pg.getSqlState());
      }
      // Hibernate Reactive tells the failures of its statements as JDBC would.
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
