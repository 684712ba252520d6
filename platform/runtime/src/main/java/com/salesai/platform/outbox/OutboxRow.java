package com.salesai.platform.outbox;

import com.salesai.platform.messaging.CloudEventHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** One event that waits to be published. */
record OutboxRow(
    long position, String topic, CloudEventHeaders headers, byte[] payload, String traceparent) {

  static final String COLUMNS =
      "position, id, org_id, topic, type, aggregate_id, seq, payload, correlation_id, causation_id,"
          + " traceparent, created_at";

  static OutboxRow read(ResultSet row, String source) throws SQLException {
    return new OutboxRow(
        row.getLong("position"),
        row.getString("topic"),
        new CloudEventHeaders(
            row.getObject("id", UUID.class),
            row.getString("type"),
            source,
            row.getObject("aggregate_id", UUID.class),
            row.getTimestamp("created_at").toInstant(),
            row.getObject("org_id", UUID.class),
            row.getLong("seq"),
            row.getObject("correlation_id", UUID.class),
            row.getObject("causation_id", UUID.class)),
        row.getBytes("payload"),
        row.getString("traceparent"));
  }
}
