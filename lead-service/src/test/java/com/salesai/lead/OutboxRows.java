package com.salesai.lead;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it. */
@ApplicationScoped
public class OutboxRows {
  private final AgroalDataSource relay;

  OutboxRows(@DataSource("relay") AgroalDataSource relay) {
    this.relay = relay;
  }

  /** An event in the outbox, with its short type. */
  public record Row(String type, long seq, String payload) {}

  /** Events of one aggregate in order, published or not. */
  public List<Row> of(UUID aggregate) {
    try (Connection connection = relay.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select type, seq, payload from outbox where aggregate_id = ? order by seq")) {
      select.setObject(1, aggregate);
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getString(1).replace("com.salesai.", "").replace(".v1", ""),
                  result.getLong(2),
                  new String(result.getBytes(3), StandardCharsets.UTF_8)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Short types of the events of one aggregate in order. */
  public List<String> types(UUID aggregate) {
    return of(aggregate).stream().map(Row::type).toList();
  }
}
