package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code up --detach}: runs the same command in a process of its own and shows its output until it
 * is ready.
 */
final class DetachedStart {

  /** Last line of the start. */
  static final String READY = "Ctrl-C or ./salesai down stops everything.";

  private final LocalStack stack;

  DetachedStart(LocalStack stack) {
    this.stack = stack;
  }

  int run() throws IOException, InterruptedException {
    Path log = stack.log("up");
    Files.deleteIfExists(log);
    Process launcher =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    launcher.getOutputStream().close();
    return follow(launcher, log);
  }

  /** This JVM's own command line without the option; the child must outlive the terminal. */
  private static List<String> command() {
    var command = new ArrayList<String>();
    if (!System.getProperty("os.name").startsWith("Windows")) {
      command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    }
    ProcessHandle.Info self = ProcessHandle.current().info();
    command.add(self.command().orElseThrow());
    for (String argument : self.arguments().orElseThrow()) {
      if (!argument.equals("--detach")) {
        command.add(argument);
      }
    }
    return command;
  }

  private static int follow(Process launcher, Path log) throws IOException, InterruptedException {
    long shown = 0;
    while (true) {
      boolean alive = launcher.isAlive();
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        byte[] news = new byte[(int) (file.length() - shown)];
        file.seek(shown);
        file.readFully(news);
        shown += news.length;
        String text = new String(news, StandardCharsets.UTF_8);
        System.out.print(
            text.replace(READY, "It runs in the background; ./salesai down stops it."));
        if (text.contains(READY)) {
          return 0;
        }
      }
      if (!alive) {
        throw new LocalStackException("The start failed; its output is in " + log);
      }
      Thread.sleep(200);
    }
  }
}
