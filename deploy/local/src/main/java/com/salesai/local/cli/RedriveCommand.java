package com.salesai.local.cli;

import com.salesai.embedded.ServiceDatabase;
import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import com.salesai.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Hands parked events back to their consumers, after their cause was repaired. */
@Command(
    name = "redrive",
    description =
        "Hands a service's parked events back to their consumers and prints their number.")
final class RedriveCommand implements Callable<Integer> {

  // Consumer by consumer, because the function takes one; the relay role sees every organization's
  // parked events.
  private static final String REDRIVE =
      "select coalesce(sum(redrive_parked(c.consumer, ?)), 0)"
          + " from (select distinct consumer from parked_event) c";

  @ParentCommand private SalesAi salesAi;

  @Parameters(paramLabel = "SERVICE", description = "For example analytics-service.")
  private String service;

  @Option(names = "--aggregate", paramLabel = "ID", description = "Only events of this aggregate.")
  private UUID aggregate;

  @Override
  public Integer call() {
    LocalStack stack = salesAi.stack();
    ServiceDatabase database =
        Service.byName(service)
            .flatMap(Service::database)
            .map(stack::database)
            .orElseThrow(
                () ->
                    new LocalStackException(
                        "There is no service with a database named " + service));
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl(database.name()), database.relay(), database.relayPassword());
        PreparedStatement statement = connection.prepareStatement(REDRIVE)) {
      statement.setObject(1, aggregate, java.sql.Types.OTHER);
      try (var rows = statement.executeQuery()) {
        rows.next();
        System.out.println(rows.getLong(1) + " parked events are due again.");
      }
      return 0;
    } catch (SQLException e) {
      throw new LocalStackException(
          "Cannot redrive " + service + ": " + e.getMessage() + " Is the stack up?", e);
    }
  }
}
