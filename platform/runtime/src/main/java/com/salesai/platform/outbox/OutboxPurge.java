package com.salesai.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes technical rows whose time is over, in small portions, and measures what waits. */
@ApplicationScoped
class OutboxPurge {
  private static final Map<String, String> AGED =
      Map.of(
          "outbox", "published_at",
          "processed_event", "processed_at",
          "idempotency_key", "created_at");

  private final AgroalDataSource relay;
  private final Map<String, Duration> keep;
  private final AtomicLong waiting;
  private final AtomicLong parked;

  OutboxPurge(
      @DataSource("relay") AgroalDataSource relay,
      MeterRegistry meters,
      @ConfigProperty(name = "salesai.outbox.keep", defaultValue = "7D") Duration outbox,
      @ConfigProperty(name = "salesai.inbox.keep", defaultValue = "30D") Duration inbox) {
    this.relay = relay;
    this.keep =
        Map.of("outbox", outbox, "processed_event", inbox, "idempotency_key", Duration.ofHours(24));
    this.waiting = meters.gauge("salesai.outbox.waiting", new AtomicLong());
    this.parked = meters.gauge("salesai.inbox.parked", new AtomicLong());
  }

  @Scheduled(every = "{salesai.purge.every:10m}", delayed = "30s")
  void purge() throws SQLException {
    try (Connection connection = relay.getConnection()) {
      for (Map.Entry<String, String> table : AGED.entrySet()) {
        String sql =
            "delete from %1$s where ctid in (select ctid from %1$s where %2$s < clock_timestamp() - make_interval(secs => ?) limit 10000)"
                .formatted(table.getKey(), table.getValue());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setDouble(1, keep.get(table.getKey()).toSeconds());
          statement.executeUpdate();
        }
      }
    }
  }

  @Scheduled(every = "15s", delayed = "5s")
  void measure() throws SQLException {
    try (Connection connection = relay.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from outbox where published_at is null),"
                    + " (select count(*) from parked_event)")) {
      if (row.next()) {
        waiting.set(row.getLong(1));
        parked.set(row.getLong(2));
      }
    }
  }
}
