package com.salesai.crmsync.notification;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes due mails of all organizations as the relay role and sends one after the other. */
@ApplicationScoped
class MailQueue {
  private static final Logger LOG = Logger.getLogger(MailQueue.class);
  private static final int BATCH = 20;
  private static final int LEASE_SECONDS = 300;
  private static final Period KEEP = Period.ofDays(180);

  private final AgroalDataSource relay;
  private final SendMail send;
  private final Clock clock;

  MailQueue(@DataSource("relay") AgroalDataSource relay, SendMail send, Clock clock) {
    this.relay = relay;
    this.send = send;
    this.clock = clock;
  }

  @Scheduled(
      every = "{salesai.notification.mail.every:2s}",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws SQLException {
    for (MailClaim claim : claim()) {
      try {
        VertxContextSupport.subscribeAndAwait(() -> send.run(claim));
      } catch (Throwable failure) {
        LOG.warnf("mail %s is interrupted, its lease ends by itself: %s", claim.id(), failure);
      }
    }
  }

  @Scheduled(every = "6h", delayed = "10m")
  void purge() throws SQLException {
    try (Connection connection = relay.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from notification where created_at < ?")) {
      Instant before = clock.instant().minus(KEEP);
      statement.setObject(1, before.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private List<MailClaim> claim() throws SQLException {
    List<MailClaim> claims = new ArrayList<>();
    try (Connection connection = relay.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select * from notification_mail_claim(?, make_interval(secs => ?), ?)")) {
      statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setDouble(2, LEASE_SECONDS);
      statement.setInt(3, BATCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          claims.add(
              new MailClaim(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class)));
        }
      }
    }
    return claims;
  }
}
