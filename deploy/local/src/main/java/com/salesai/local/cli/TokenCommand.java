package com.salesai.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a bearer token and nothing else. */
@Command(
    name = "token",
    description = "Prints a bearer token of a demo user (15 minutes) or a client (60 seconds).")
final class TokenCommand implements Callable<Integer> {

  @ParentCommand private SalesAi salesAi;

  @Parameters(
      paramLabel = "USER|CLIENT",
      description = "For example rep@acme.test or salesai-partner-acme.")
  private String principal;

  @Override
  public Integer call() {
    System.out.println(salesAi.stack().token(principal));
    return 0;
  }
}
