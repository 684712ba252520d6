package com.salesai.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM to be run as a child.
 *
 * @param name short name; also the key in the file of process ids
 * @param arguments everything behind {@code java}
 * @param environment variables beside the inherited ones
 * @param log file that receives both output streams
 * @param state state directory of the stack; part of the command line, so that a leftover can be
 *     told from a stranger
 */
public record ChildSpec(
    String name, List<String> arguments, Map<String, String> environment, Path log, Path state) {

  /** Copies the collections. */
  public ChildSpec {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** Command-line argument that marks a process as belonging to the stack in this directory. */
  static String mark(Path state) {
    return "-Dsalesai.state=" + state;
  }

  /**
   * The whole command. Ctrl-C in a terminal reaches every process of the foreground group; the
   * children ignore it (a JVM respects an inherited "ignore"), because the launcher stops them one
   * after the other.
   */
  List<String> command() {
    var command = new ArrayList<String>();
    if (!System.getProperty("os.name").startsWith("Windows")) {
      command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(state));
    command.add("-Dsalesai.process=" + name);
    command.addAll(arguments);
    return command;
  }
}
