package com.salesai.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, without reading all of it. */
public final class LogTail {

  private static final int BYTES_PER_LINE = 2000;

  private LogTail() {}

  /** The last lines, at most {@code count}; empty when the file is missing or unreadable. */
  public static List<String> lines(Path file, int count) {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try (var input = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, input.length() - (long) count * BYTES_PER_LINE);
      byte[] end = new byte[(int) (input.length() - start)];
      input.seek(start);
      input.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
