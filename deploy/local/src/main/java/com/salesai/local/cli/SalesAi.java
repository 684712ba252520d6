package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./salesai}: runs the whole platform on this machine. */
@Command(
    name = "salesai",
    description = "Runs the whole SalesAI platform on this machine.",
    mixinStandardHelpOptions = true,
    version = "SalesAI 0.1.0-SNAPSHOT",
    sortOptions = false,
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ResetCommand.class,
      DoctorCommand.class,
      TokenCommand.class,
      RedriveCommand.class,
      DemoCommand.class
    })
public final class SalesAi {

  @Spec private CommandSpec spec;

  @Option(
      names = "--root",
      scope = ScopeType.INHERIT,
      hidden = true,
      description = "Source tree with the packaged modules.")
  private Path root = Path.of(System.getProperty("salesai.root", "."));

  @Option(
      names = "--state",
      scope = ScopeType.INHERIT,
      description = "Directory of data, logs and secrets (default: .salesai in the source tree).")
  private Path state;

  /** Ends with the command's exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new SalesAi())
        .setExecutionExceptionHandler(SalesAi::explain)
        .execute(args);
  }

  /** What the user can act on is a message; everything else shows where it came from. */
  private static int explain(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult parsed)
      throws Exception {
    if (exception instanceof LocalStackException) {
      commandLine.getErr().println(exception.getMessage());
      return 1;
    }
    throw exception;
  }

  Path root() {
    return root.toAbsolutePath().normalize();
  }

  Path state() {
    return state == null ? root().resolve(".salesai") : state.toAbsolutePath().normalize();
  }

  /** The stack as it was last started. */
  LocalStack stack() {
    return LocalStack.open(root(), state());
  }

  /** Short form of this program in messages. */
  String name() {
    return "./" + spec.name();
  }
}
