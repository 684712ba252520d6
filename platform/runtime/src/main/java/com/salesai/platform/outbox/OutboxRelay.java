package com.salesai.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes what committed transactions left in the outbox. One relay per service is active: the
 * one that holds the advisory lock, on the same connection that reads and marks, so that a lost
 * connection ends its turn. A plain thread: every step blocks by nature.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long LOCK = 0x53414C4553414931L;
  private static final int POLL_FLOOR_MS = 1_000;
  private static final long RECONNECT_MS = 500;

  private final AgroalDataSource relay;
  private final OutboxPublisher publisher;
  private final boolean enabled;
  private volatile boolean stopping;
  private Thread thread;

  OutboxRelay(
      @DataSource("relay") AgroalDataSource relay,
      OutboxPublisher publisher,
      @ConfigProperty(name = "salesai.outbox.relay.enabled", defaultValue = "true")
          boolean enabled) {
    this.relay = relay;
    this.publisher = publisher;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread = new Thread(this::run, "outbox-relay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
  }

  private void run() {
    while (!stopping) {
      try (Connection connection = relay.getConnection()) {
        lead(connection);
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf("outbox relay lost its turn, will try again: %s", e.getMessage());
          pause();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void lead(Connection connection) throws SQLException, InterruptedException {
    if (!lock(connection)) {
      Thread.sleep(POLL_FLOOR_MS);
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen outbox");
    }
    LOG.debug("outbox relay is active");
    PGConnection notifications = connection.unwrap(PGConnection.class);
    try {
      while (!stopping) {
        publisher.publishDue(connection);
        notifications.getNotifications(POLL_FLOOR_MS);
      }
    } finally {
      release(connection);
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
      return result.next() && result.getBoolean(1);
    }
  }

  /** The pool hands the connection on: it must not keep the lock or the subscription. */
  private static void release(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("unlisten *; select pg_advisory_unlock_all()");
    } catch (SQLException closed) {
      LOG.debugf("connection of the relay is gone: %s", closed.getMessage());
    }
  }

  private void pause() {
    try {
      Thread.sleep(RECONNECT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
