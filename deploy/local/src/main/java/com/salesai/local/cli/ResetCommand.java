package com.salesai.local.cli;

import com.salesai.local.LocalStackException;
import com.salesai.local.StackStatus;
import com.salesai.local.process.Leftovers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Deletes all data of the local stack. */
@Command(
    name = "reset",
    description = "Deletes all data, logs and secrets of the local stack; asks first.")
final class ResetCommand implements Callable<Integer> {

  @ParentCommand private SalesAi salesAi;

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Path state = salesAi.state();
    if (!Files.exists(state)) {
      System.out.println("There is nothing to delete.");
      return 0;
    }
    if (StackStatus.of(salesAi.stack()).running()) {
      throw new LocalStackException("SalesAI is running. Stop it first: ./salesai down");
    }
    if (!yes && !confirmed(state)) {
      System.out.println("Nothing was deleted.");
      return 1;
    }
    Leftovers.clean(state);
    try (var files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
    System.out.println("Deleted " + state);
    return 0;
  }

  private static boolean confirmed(Path state) throws IOException {
    System.out.print(
        "This deletes all leads, documents, users, logs and secrets in " + state + ". Type yes: ");
    System.out.flush();
    var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    return "yes".equals(input.readLine());
  }
}
