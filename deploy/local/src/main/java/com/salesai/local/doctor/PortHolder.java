package com.salesai.local.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a port is free and, on Linux, who holds it. */
public final class PortHolder {

  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** True when a server on the loopback interface could use the port. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // A port whose last connections are still in TIME_WAIT is free for a server.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** "process 123 (java -jar x.jar)" when it can be found out; needs the same user or root. */
  public static Optional<String> describe(int port) {
    try {
      Set<String> sockets = new HashSet<>();
      for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
        sockets.addAll(listeningSockets(Path.of(table), port));
      }
      return sockets.isEmpty() ? Optional.empty() : holder(sockets);
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** Socket names, as the links in /proc/PID/fd show them. */
  private static Set<String> listeningSockets(Path table, int port) throws IOException {
    var sockets = new HashSet<String>();
    if (!Files.isReadable(table)) {
      return sockets;
    }
    String suffix = ":%04X".formatted(port);
    for (String line : Files.readAllLines(table)) {
      // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
      String[] columns = line.strip().split("\\s+");
      if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
        sockets.add("socket:[" + columns[9] + "]");
      }
    }
    return sockets;
  }

  private static Optional<String> holder(Set<String> sockets) throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, sockets)) {
          return Optional.of("process " + process.getFileName() + commandLine(process));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.isSymbolicLink(descriptor)
            && sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
          return true;
        }
      }
    } catch (IOException notOurs) {
      // another user's process, or one that just ended
    }
    return false;
  }

  private static String commandLine(Path process) {
    try {
      byte[] raw = Files.readAllBytes(process.resolve("cmdline"));
      String line = new String(raw, StandardCharsets.UTF_8).replace('\0', ' ').strip();
      return " (" + (line.length() > 100 ? line.substring(0, 100) + "..." : line) + ")";
    } catch (IOException gone) {
      return "";
    }
  }
}
