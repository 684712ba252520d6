package com.salesai.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does alike. */
abstract class FileStoreRules {
  static final UUID ORG = UUID.randomUUID();
  static final byte[] CONTENT = "what was said".getBytes(StandardCharsets.UTF_8);

  /** The store under test. */
  abstract FileStore store();

  /** Changes the stored bytes behind the store's back. */
  abstract void spoil(UUID org, FileRef file) throws IOException;

  static <T> T get(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(30));
  }

  @Test
  void givesBackWhatWasSaved() throws IOException {
    FileRef file = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    assertEquals("transcript", file.area());
    assertEquals(CONTENT.length, file.size());
    assertEquals("text/vtt", file.contentType());
    assertEquals(64, file.sha256().length());
    assertArrayEquals(CONTENT, get(store().bytes(ORG, file)));
    Path path;
    try (LocalFile local = get(store().fetch(ORG, file))) {
      path = local.path();
      assertArrayEquals(CONTENT, Files.readAllBytes(path));
    }
    assertArrayEquals(CONTENT, get(store().bytes(ORG, file)), "closing keeps the stored file");
  }

  @Test
  void takesAFileOfTheDiskAndNothingAtAll(@TempDir Path directory) throws IOException {
    byte[] large = new byte[3 * 1024 * 1024 + 17];
    new Random(7).nextBytes(large);
    Path source = directory.resolve("upload");
    Files.write(source, large);
    FileRef file = get(store().save(ORG, "media", "audio/wav", source));
    assertArrayEquals(large, get(store().bytes(ORG, file)));
    assertTrue(Files.exists(source), "the source stays");
    FileRef empty = get(store().save(ORG, "media", "audio/wav", new byte[0]));
    assertEquals(0, get(store().bytes(ORG, empty)).length);
  }

  @Test
  void equalContentIsTwoFiles() {
    FileRef one = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    FileRef two = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    assertNotEquals(one.key(), two.key());
    assertEquals(one.sha256(), two.sha256());
  }

  @Test
  void otherOrganizationsHaveOtherFiles() {
    FileRef file = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    assertThrows(FileUnavailable.class, () -> get(store().bytes(UUID.randomUUID(), file)));
    get(store().delete(UUID.randomUUID(), file));
    assertArrayEquals(CONTENT, get(store().bytes(ORG, file)));
  }

  @Test
  void deletesAndDoesNotMindDoingItTwice() {
    FileRef file = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    get(store().delete(ORG, file));
    get(store().delete(ORG, file));
    assertThrows(FileUnavailable.class, () -> get(store().fetch(ORG, file)));
  }

  @Test
  void noticesAChangedFile() throws IOException {
    FileRef file = get(store().save(ORG, "transcript", "text/vtt", CONTENT));
    spoil(ORG, file);
    assertThrows(FileUnavailable.class, () -> get(store().bytes(ORG, file)));
  }

  @Test
  void acceptsNoNamesButItsOwn() {
    for (String key :
        new String[] {
          "../../etc/passwd", "..", "", "a/b", "018f0000-0000-7000-8000-00000000AC3E", "1-1-1-1-1"
        }) {
      FileRef file = new FileRef("transcript", key, 1, "x", "text/vtt");
      assertThrows(IllegalArgumentException.class, () -> store().fetch(ORG, file));
      assertThrows(IllegalArgumentException.class, () -> store().delete(ORG, file));
    }
    for (String area : new String[] {"../x", "A", "", "a", "x/y", "x".repeat(41)}) {
      assertThrows(
          IllegalArgumentException.class, () -> store().save(ORG, area, "text/vtt", CONTENT));
    }
  }

  @Test
  void aSourceThatCannotBeReadLeavesNothing(@TempDir Path directory) {
    assertThrows(
        FileUnavailable.class,
        () -> get(store().save(ORG, "transcript", "text/vtt", directory.resolve("missing"))));
    assertFalse(Files.exists(directory.resolve("missing")));
  }
}
