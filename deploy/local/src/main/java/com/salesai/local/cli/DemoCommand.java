package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import com.salesai.local.StackStatus;
import com.salesai.local.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Demo data and the demo day, through the public API of the running stack. */
@Command(
    name = "demo",
    synopsisSubcommandLabel = "(load | play)",
    description = "Fills the running stack with a story, or plays a sales day.")
final class DemoCommand {

  @ParentCommand private SalesAi salesAi;

  @Command(
      name = "load",
      description =
          "Loads 90 days of a story for two organizations; up does this on its first start.")
  int load() {
    demo().load();
    return 0;
  }

  @Command(
      name = "play",
      description = "Plays a sales day from nine to five, event by event; Ctrl-C stops it.")
  int play(
      @Option(
              names = "--speed",
              defaultValue = "60",
              description = "So many times faster than life (default: ${DEFAULT-VALUE}).")
          double speed) {
    demo().play(speed);
    return 0;
  }

  private Demo demo() {
    LocalStack stack = salesAi.stack();
    if (!StackStatus.of(stack).ready()) {
      throw new LocalStackException("SalesAI is not running. Start it with ./salesai up.");
    }
    return new Demo(stack, System.out, System.console() != null);
  }
}
