package com.salesai.platform.files;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A store whose work blocks a thread: moved to a worker, and back to where it was asked for. */
abstract class BlockingFileStore implements FileStore {

  /** Opens the content from its beginning; called as often as needed. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  private final Vertx vertx;

  BlockingFileStore(Vertx vertx) {
    this.vertx = vertx;
  }

  abstract Content write(String name, String contentType, Source source) throws IOException;

  abstract LocalFile read(String name, FileRef expected) throws IOException;

  abstract void remove(String name) throws IOException;

  @Override
  public Uni<FileRef> save(UUID orgId, String area, String contentType, Path source) {
    return save(orgId, area, contentType, () -> Files.newInputStream(source));
  }

  @Override
  public Uni<FileRef> save(UUID orgId, String area, String contentType, byte[] content) {
    return save(orgId, area, contentType, () -> new ByteArrayInputStream(content));
  }

  private Uni<FileRef> save(UUID orgId, String area, String contentType, Source source) {
    String key = FileKeys.next();
    String name = FileKeys.name(orgId, area, key);
    return onWorker(
        () -> {
          Content content = write(name, contentType, source);
          return new FileRef(area, key, content.size(), content.sha256(), contentType);
        });
  }

  @Override
  public Uni<LocalFile> fetch(UUID orgId, FileRef file) {
    String name = FileKeys.name(orgId, file.area(), file.key());
    return onWorker(() -> read(name, file));
  }

  @Override
  public Uni<byte[]> bytes(UUID orgId, FileRef file) {
    String name = FileKeys.name(orgId, file.area(), file.key());
    return onWorker(
        () -> {
          try (LocalFile local = read(name, file)) {
            return Files.readAllBytes(local.path());
          }
        });
  }

  @Override
  public Uni<Void> delete(UUID orgId, FileRef file) {
    String name = FileKeys.name(orgId, file.area(), file.key());
    return onWorker(
        () -> {
          remove(name);
          return null;
        });
  }

  private <T> Uni<T> onWorker(Callable<T> work) {
    return vertx
        .executeBlocking(work, false)
        .onFailure(IOException.class)
        .transform(e -> new FileUnavailable("The file store does not answer.", e));
  }
}
