package com.salesai.crmsync.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Takes due deliveries and starts an attempt for each. The thread only claims; attempts run without
 * threads of their own, so that hundreds of slow receivers cost sockets and nothing else.
 */
@ApplicationScoped
class DeliveryWorker {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration PURGE = Duration.ofHours(1);
  private static final long RECONNECT_MS = 500;
  private static final long DRAIN_MS = 5_000;

  private final AgroalDataSource relay;
  private final DeliveryQueue queue;
  private final AttemptDelivery attempt;
  private final DeliverySettings settings;
  private final Semaphore inFlight;
  private final Every sweep = new Every(SWEEP);
  private final Every purge = new Every(PURGE);
  private volatile boolean stopping;
  private Thread thread;

  DeliveryWorker(
      @DataSource("relay") AgroalDataSource relay,
      DeliveryQueue queue,
      AttemptDelivery attempt,
      DeliverySettings settings) {
    this.relay = relay;
    this.queue = queue;
    this.attempt = attempt;
    this.settings = settings;
    this.inFlight = new Semaphore(settings.inFlight());
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      thread = new Thread(this::run, "webhook-delivery");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Attempts under way may end; what does not is found by its lease and made again. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
      thread.join(DRAIN_MS);
      if (!inFlight.tryAcquire(settings.inFlight(), DRAIN_MS, TimeUnit.MILLISECONDS)) {
        LOG.infof(
            "%d webhook attempt(s) did not end in time, their leases will",
            settings.inFlight() - inFlight.availablePermits());
      }
    }
  }

  private void run() {
    while (!stopping) {
      try (Connection connection = relay.getConnection()) {
        work(connection);
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf("webhook delivery is interrupted, will go on: %s", e.getMessage());
          pause();
        }
      }
    }
  }

  private void work(Connection connection) throws SQLException {
    execute(connection, "listen webhook");
    try {
      PGConnection notifications = connection.unwrap(PGConnection.class);
      while (!stopping) {
        if (sweep.isDue()) {
          queue.sweep(connection);
        }
        if (purge.isDue()) {
          queue.purge(connection);
        }
        int room = inFlight.availablePermits();
        if (room > 0) {
          queue.claim(connection, room).forEach(this::dispatch);
        }
        notifications.getNotifications((int) settings.poll().toMillis());
      }
    } finally {
      execute(connection, "unlisten *");
    }
  }

  private void dispatch(Claim claim) {
    inFlight.acquireUninterruptibly();
    VertxContextSupport.subscribeWith(
        () ->
            attempt
                .run(claim)
                .onFailure()
                .invoke(
                    failure ->
                        LOG.warnf(
                            "attempt of delivery %s has no result, it is made again: %s",
                            claim.deliveryId(), failure.toString()))
                .onFailure()
                .recoverWithNull()
                .onTermination()
                .invoke(() -> inFlight.release())
                .toMulti(),
        done -> {});
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void pause() {
    try {
      Thread.sleep(RECONNECT_MS);
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Says once per period that it is time; by the clock of the machine, not of the schedule. */
  private static final class Every {
    private final long nanos;
    private long last;

    Every(Duration period) {
      nanos = period.toNanos();
      last = System.nanoTime() - nanos;
    }

    boolean isDue() {
      long now = System.nanoTime();
      boolean due = now - last >= nanos;
      if (due) {
        last = now;
      }
      return due;
    }
  }
}
