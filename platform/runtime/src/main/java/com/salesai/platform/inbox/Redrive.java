package com.salesai.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Hands parked events back to their consumer when an operator asked for it ({@code select
 * redrive_parked('consumer')}), each aggregate in order.
 */
@ApplicationScoped
class Redrive {
  private static final Logger LOG = Logger.getLogger(Redrive.class);
  private static final String DUE =
      """
      select consumer, topic, kafka_partition, kafka_offset, aggregate_id::text, headers::text, payload, event_id::text
      from parked_event where redrive_at <= clock_timestamp()
      order by org_id, consumer, aggregate_id, seq limit 200""";

  private final AgroalDataSource relay;
  private final Inbox inbox;
  private final InboxDelivery delivery;
  private final DeadLetters deadLetters;

  Redrive(
      @DataSource("relay") AgroalDataSource relay,
      Inbox inbox,
      InboxDelivery delivery,
      DeadLetters deadLetters) {
    this.relay = relay;
    this.inbox = inbox;
    this.delivery = delivery;
    this.deadLetters = deadLetters;
  }

  private record Due(String consumer, String eventId, Supplier<InboxRecord> record) {}

  @Scheduled(
      every = "{salesai.redrive.every:2s}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws SQLException {
    for (Due due : due()) {
      try {
        LOG.infof("driving event %s to %s again", due.eventId(), due.consumer());
        InboxRecord record = due.record().get();
        VertxContextSupport.subscribeAndAwait(
            () ->
                delivery
                    .redeliver(due.consumer(), record, inbox.handler(due.consumer()))
                    .onFailure(failure -> !Inbox.retryable(failure))
                    .recoverWithUni(
                        failure -> deadLetters.poison(due.consumer(), record, failure)));
      } catch (Throwable e) {
        // It stays due; the others must not wait for it.
        LOG.errorf(e, "event %s could not be driven to %s", due.eventId(), due.consumer());
      }
    }
  }

  private List<Due> due() throws SQLException {
    List<Due> due = new ArrayList<>();
    try (Connection connection = relay.getConnection();
        PreparedStatement statement = connection.prepareStatement(DUE);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        due.add(due(row));
      }
    }
    return due;
  }

  private static Due due(ResultSet row) throws SQLException {
    String topic = row.getString(2);
    int partition = row.getInt(3);
    long offset = row.getLong(4);
    String aggregate = row.getString(5);
    String headers = row.getString(6);
    byte[] payload = row.getBytes(7);
    return new Due(
        row.getString(1),
        row.getString(8),
        () -> InboxRecord.parked(topic, partition, offset, aggregate, headers, payload));
  }
}
