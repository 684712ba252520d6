package com.salesai.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file {@code children} in the state directory: one line "name process-id" per child, in order
 * of start.
 */
public final class ChildRegistry {

  private static final Object LOCK = new Object();

  private final Path file;

  /** The registry of this state directory. */
  public ChildRegistry(Path state) {
    this.file = state.resolve("children");
  }

  /** Process ids by name, oldest first. */
  public Map<String, Long> all() {
    synchronized (LOCK) {
      var children = new LinkedHashMap<String, Long>();
      if (Files.exists(file)) {
        try {
          for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ");
            if (parts.length == 2) {
              children.put(parts[0], Long.valueOf(parts[1]));
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return children;
    }
  }

  void add(String name, long pid) {
    synchronized (LOCK) {
      var children = new LinkedHashMap<>(all());
      children.remove(name);
      children.put(name, pid);
      write(children);
    }
  }

  void remove(String name) {
    synchronized (LOCK) {
      var children = new LinkedHashMap<>(all());
      if (children.remove(name) != null) {
        write(children);
      }
    }
  }

  private void write(Map<String, Long> children) {
    try {
      Files.write(
          file, children.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
