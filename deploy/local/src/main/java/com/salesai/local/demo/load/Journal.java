package com.salesai.local.demo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was sent already, in the state directory: it lives and dies with the databases. The first
 * line fixes seed and end of the story, so that a load that goes on later tells the same story;
 * each further line is a key and the id that the platform gave.
 */
final class Journal {

  private static final String COMPLETE = "complete";

  private final Path file;
  private final long seed;
  private final Instant end;
  private final Map<String, String> ids;

  private Journal(Path file, long seed, Instant end, Map<String, String> ids) {
    this.file = file;
    this.seed = seed;
    this.end = end;
    this.ids = ids;
  }

  /** Opens it, or begins one with this seed and end. */
  static Journal open(Path file, long seed, Instant end) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, seed + " " + end + "\n");
      }
      String text = Files.readString(file);
      // A killed run may leave half a line; what it told is sent again under the same key.
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      if (whole.length() < text.length()) {
        Files.writeString(file, whole);
      }
      String[] lines = whole.split("\n");
      String[] first = lines[0].split(" ");
      var ids = new ConcurrentHashMap<String, String>();
      for (int i = 1; i < lines.length; i++) {
        String[] entry = lines[i].split(" ");
        ids.put(entry[0], entry[entry.length - 1]);
      }
      return new Journal(file, Long.parseLong(first[0]), Instant.parse(first[1]), ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long seed() {
    return seed;
  }

  Instant end() {
    return end;
  }

  boolean complete() {
    return ids.containsKey(COMPLETE);
  }

  void finish() {
    record(COMPLETE, COMPLETE);
  }

  Optional<String> id(String key) {
    return Optional.ofNullable(ids.get(key));
  }

  /** True when nothing was sent yet. */
  boolean isNew() {
    return ids.isEmpty();
  }

  synchronized void record(String key, String id) {
    try {
      Files.writeString(
          file, key + " " + id + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ids.put(key, id);
  }
}
