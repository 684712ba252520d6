package com.salesai.local.cli;

import com.salesai.local.LocalStackException;
import com.salesai.local.process.LogTail;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the log of one process. */
@Command(name = "logs", description = "Shows the log of a service, kafka, keycloak or postgres.")
final class LogsCommand implements Callable<Integer> {

  @ParentCommand private SalesAi salesAi;

  @Parameters(paramLabel = "SERVICE", description = "For example lead-service, or lead.")
  private String service;

  @Option(names = "-f", description = "Goes on with what is written from now on.")
  private boolean follow;

  @Option(
      names = "-n",
      paramLabel = "LINES",
      defaultValue = "100",
      description = "Lines to begin with (default ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path log = find();
    LogTail.lines(log, lines).forEach(System.out::println);
    if (follow) {
      follow(log);
    }
    return 0;
  }

  private Path find() throws IOException {
    Path logs = salesAi.state().resolve("logs");
    if (service.equals("postgres")) {
      return salesAi.state().resolve("postgres/postgres.log");
    }
    for (String name : new String[] {service, service + "-service"}) {
      if (Files.exists(logs.resolve(name + ".log"))) {
        return logs.resolve(name + ".log");
      }
    }
    try (var files = Files.list(logs)) {
      throw new LocalStackException(
          "There is no log of "
              + service
              + ". There are: "
              + files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".log"))
                  .map(name -> name.substring(0, name.length() - ".log".length()))
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void follow(Path log) throws IOException, InterruptedException {
    long position = Files.size(log);
    while (!Thread.currentThread().isInterrupted()) {
      long size = Files.exists(log) ? Files.size(log) : 0;
      if (size < position) {
        position = 0; // a new start began a new file
      }
      if (size > position) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
          byte[] news = new byte[(int) (size - position)];
          file.seek(position);
          file.readFully(news);
          System.out.write(news);
          System.out.flush();
        }
        position = size;
      }
      Thread.sleep(300);
    }
  }
}
