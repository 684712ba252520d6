package com.salesai.platform.outbox;

import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.platform.observability.TraceContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends due outbox rows and marks them after Kafka's acknowledgement. Rows are chosen by state, not
 * by a high-water mark: whatever is committed and unpublished is due, however late its transaction
 * ended. Positions of one aggregate rise with its sequence numbers, because the sequence row is
 * locked until commit, so position order keeps each aggregate's order.
 */
@ApplicationScoped
class OutboxPublisher {
  private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
  private static final int BATCH = 500;
  private static final String DUE =
      "select "
          + OutboxRow.COLUMNS
          + " from outbox where published_at is null"
          + " order by position limit "
          + BATCH;
  private static final String MARK =
      "update outbox set published_at = clock_timestamp() where position = any (?)";

  private final Producer<String, byte[]> producer;
  private final Tracer tracer;
  private final Counter published;
  private final String source;

  OutboxPublisher(
      Producer<String, byte[]> producer,
      Tracer tracer,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.producer = producer;
    this.tracer = tracer;
    this.published = meters.counter("salesai.outbox.published");
    this.source = "/" + application;
  }

  /** Publishes until nothing is due. Stops at the first failure, so that order holds. */
  void publishDue(Connection connection) throws SQLException, InterruptedException {
    int sent;
    do {
      sent = batch(connection);
    } while (sent == BATCH);
  }

  private int batch(Connection connection) throws SQLException, InterruptedException {
    List<OutboxRow> rows = due(connection);
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    List<Long> done = new ArrayList<>(rows.size());
    try {
      for (OutboxRow row : rows) {
        acknowledgements.add(send(row));
      }
      producer.flush();
      for (int i = 0; i < rows.size(); i++) {
        acknowledgements.get(i).get();
        done.add(rows.get(i).position());
      }
    } catch (ExecutionException e) {
      LOG.warnf("Kafka did not take an event, it stays in the outbox: %s", e.getMessage());
    } catch (org.apache.kafka.common.KafkaException e) {
      LOG.warnf("Kafka is not available, events stay in the outbox: %s", e.getMessage());
    } finally {
      mark(connection, done);
    }
    return done.size() == rows.size() ? rows.size() : -1;
  }

  private List<OutboxRow> due(Connection connection) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(DUE);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(OutboxRow.read(result, source));
      }
    }
    return rows;
  }

  private Future<RecordMetadata> send(OutboxRow row) {
    Span span =
        tracer
            .spanBuilder(row.topic() + " publish")
            .setParent(TraceContext.parse(row.traceparent()))
            .setSpanKind(SpanKind.PRODUCER)
            .startSpan();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.topic(), row.headers().subject().toString(), row.payload());
    row.headers().write(record.headers());
    String traceparent =
        TraceContext.of(span.storeInContext(io.opentelemetry.context.Context.root()));
    if (traceparent != null) {
      CloudEventHeaders.put(record.headers(), "traceparent", traceparent);
    }
    return producer.send(record, (metadata, failure) -> span.end());
  }

  private void mark(Connection connection, List<Long> positions) throws SQLException {
    if (positions.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(MARK)) {
      statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      statement.executeUpdate();
    }
    published.increment(positions.size());
  }
}
