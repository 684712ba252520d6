package com.salesai.crmsync;

import com.salesai.testkit.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The service's database as a superuser: for what no API does, such as dying half-way. */
public final class Database {
  private Database() {}

  public static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                Infrastructure.shared().jdbcUrl("crm_sync"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
