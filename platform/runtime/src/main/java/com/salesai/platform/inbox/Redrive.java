package com.salesai.platform.inbox;

import com.salesai.platform.messaging.CloudEventHeaders;
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
      select consumer, topic, kafka_partition, kafka_offset, aggregate_id::text, headers::text, payload
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

  private record Due(String consumer, InboxRecord record) {}

  @Scheduled(
      every = "{salesai.redrive.every:2s}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws Throwable {
    for (Due due : due()) {
      String id = CloudEventHeaders.text(due.record().headers(), "ce_id").orElse("?");
      LOG.infof("driving event %s to %s again", id, due.consumer());
      VertxContextSupport.subscribeAndAwait(
          () ->
              delivery
                  .redeliver(due.consumer(), due.record(), inbox.handler(due.consumer()))
                  .onFailure(failure -> !Inbox.retryable(failure))
                  .recoverWithUni(
                      failure -> deadLetters.poison(due.consumer(), due.record(), failure)));
    }
  }

  private List<Due> due() throws SQLException {
    List<Due> due = new ArrayList<>();
    try (Connection connection = relay.getConnection();
        PreparedStatement statement = connection.prepareStatement(DUE);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        due.add(
            new Due(
                row.getString(1),
                InboxRecord.parked(
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBytes(7))));
      }
    }
    return due;
  }
}
