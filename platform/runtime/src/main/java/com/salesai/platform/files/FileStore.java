package com.salesai.platform.files;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Keeps files for organizations. Everything runs off the event loop and comes back on the caller's
 * context. A file is written once and never changed; saving is not part of a transaction, so save
 * first, then write the row that names it. A file without a row is harmless.
 */
public interface FileStore {

  /**
   * Copies a local file into the store.
   *
   * @param area 2 to 40 lower-case letters, digits and hyphens, a constant of the feature
   */
  Uni<FileRef> save(UUID orgId, String area, String contentType, Path source);

  /** Stores bytes; for small content only. */
  Uni<FileRef> save(UUID orgId, String area, String contentType, byte[] content);

  /**
   * Makes a file readable as a local path.
   *
   * @return fails with {@link FileUnavailable} when the file is missing or its content is not what
   *     was saved
   */
  Uni<LocalFile> fetch(UUID orgId, FileRef file);

  /** Reads all of a file; for content that is known to be small. Fails like {@link #fetch}. */
  Uni<byte[]> bytes(UUID orgId, FileRef file);

  /** Removes a file; a file that is already gone is no error. */
  Uni<Void> delete(UUID orgId, FileRef file);
}
