package com.salesai.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stored file as a readable local path, valid until closed. */
public final class LocalFile implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private LocalFile(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  static LocalFile inPlace(Path path) {
    return new LocalFile(path, false);
  }

  static LocalFile temporary(Path path) {
    return new LocalFile(path, true);
  }

  /** The file; read it, do not change it. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
