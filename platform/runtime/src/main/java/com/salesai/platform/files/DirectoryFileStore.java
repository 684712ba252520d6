package com.salesai.platform.files;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files below one directory. A file appears under its name only when it is complete and on disk.
 */
final class DirectoryFileStore extends BlockingFileStore {
  private final Path root;

  DirectoryFileStore(Vertx vertx, Path root) {
    super(vertx);
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  Content write(String name, String contentType, Source source) throws IOException {
    Path target = root.resolve(name);
    Files.createDirectories(target.getParent());
    // In the same directory, so that the move stays on one file system and is atomic.
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      Content content;
      try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        content = Content.copy(source.open(), out);
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return content;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  LocalFile read(String name, FileRef expected) throws IOException {
    Path path = root.resolve(name);
    try {
      if (!Content.of(Files.newInputStream(path)).matches(expected)) {
        throw new FileUnavailable("The file is not what was saved.", null);
      }
    } catch (NoSuchFileException e) {
      throw new FileUnavailable("The file is gone.", e);
    }
    return LocalFile.inPlace(path);
  }

  @Override
  void remove(String name) throws IOException {
    Files.deleteIfExists(root.resolve(name));
  }
}
