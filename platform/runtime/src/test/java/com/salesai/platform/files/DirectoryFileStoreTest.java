package com.salesai.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileStoreTest extends FileStoreRules {
  private static final Vertx VERTX = Vertx.vertx();

  @TempDir Path root;
  private FileStore store;

  @BeforeEach
  void open() {
    store = new DirectoryFileStore(VERTX, root);
  }

  @AfterAll
  static void close() {
    VERTX.closeAndAwait();
  }

  @Override
  FileStore store() {
    return store;
  }

  private Path path(UUID org, FileRef file) {
    return root.resolve(FileKeys.name(org, file.area(), file.key()));
  }

  @Override
  void spoil(UUID org, FileRef file) throws IOException {
    Files.writeString(path(org, file), "what was sold");
  }

  @Test
  void aFileIsWhereItsOrganizationIsAndNothingElseIsThere() throws IOException {
    FileRef file = get(store.save(ORG, "transcript", "text/vtt", CONTENT));
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(List.of(path(ORG, file)), all.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void aHalfWrittenFileIsNeverSeen() throws IOException {
    BlockingFileStore.Source broken =
        () ->
            new java.io.InputStream() {
              private int left = 1000;

              @Override
              public int read() throws IOException {
                if (left-- <= 0) {
                  throw new IOException("the disk of the sender failed");
                }
                return 'x';
              }
            };
    String name = FileKeys.name(ORG, "transcript", FileKeys.next());
    org.junit.jupiter.api.Assertions.assertThrows(
        IOException.class, () -> ((DirectoryFileStore) store).write(name, "text/vtt", broken));
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(List.of(), all.filter(Files::isRegularFile).toList());
    }
  }
}
