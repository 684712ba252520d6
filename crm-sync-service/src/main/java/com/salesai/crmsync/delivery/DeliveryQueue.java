package com.salesai.crmsync.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The queue of all organizations as the relay role sees it: which rows are due, not what they say.
 */
@ApplicationScoped
class DeliveryQueue {
  private final DeliverySettings settings;
  private final Clock clock;

  DeliveryQueue(DeliverySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Leases due deliveries, at most that many. */
  List<Claim> claim(Connection relay, int room) throws SQLException {
    List<Claim> claims = new ArrayList<>();
    try (PreparedStatement statement =
        relay.prepareStatement("select * from webhook_claim(?, make_interval(secs => ?), ?, ?)")) {
      statement.setObject(1, timestamp(clock.instant()));
      statement.setDouble(2, settings.lease().toMillis() / 1000.0);
      statement.setInt(3, room);
      statement.setInt(4, settings.perEndpoint());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          claims.add(
              new Claim(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class)));
        }
      }
    }
    return claims;
  }

  /** Frees expired leases and holds what is queued for endpoints that were switched off. */
  long sweep(Connection relay) throws SQLException {
    return call(relay, "select webhook_sweep(?)", clock.instant());
  }

  /** Deletes what was finished or held and is older than the kept time. */
  long purge(Connection relay) throws SQLException {
    return call(relay, "select webhook_purge(?)", clock.instant().minus(settings.keep()));
  }

  private static long call(Connection relay, String sql, Instant at) throws SQLException {
    try (PreparedStatement statement = relay.prepareStatement(sql)) {
      statement.setObject(1, timestamp(at));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
