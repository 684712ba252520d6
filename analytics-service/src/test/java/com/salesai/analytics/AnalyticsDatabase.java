package com.salesai.analytics;

import static org.awaitility.Awaitility.await;

import com.salesai.testkit.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The service's database as its application role sees it, bound to one organization. */
public final class AnalyticsDatabase {
  private final UUID org;

  public AnalyticsDatabase(UUID org) {
    this.org = org;
  }

  /** First column of a statement's rows. */
  public List<String> rows(String sql) {
    String url = Infrastructure.shared().jdbcUrl("analytics");
    try (Connection connection =
            DriverManager.getConnection(url, "analytics_app", "analytics_app");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('app.org_id', '%s', true), set_config('app.visibility', 'all', true)"
              .formatted(org));
      List<String> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      connection.commit();
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String one(String sql) {
    return rows(sql).get(0);
  }

  /** Waits until the rows are these. */
  public void awaitRows(String sql, String... expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> rows(sql), List.of(expected)::equals);
  }

  /** Waits until so many events are in the log. */
  public void awaitEvents(int count) {
    awaitRows("select count(*) from event_log", String.valueOf(count));
  }
}
