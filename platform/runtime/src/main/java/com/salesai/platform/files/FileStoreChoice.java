package com.salesai.platform.files;

import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Chooses the store by configuration, when a feature first needs one. */
class FileStoreChoice {

  @Produces
  @ApplicationScoped
  FileStore store(Vertx vertx, FileSettings settings) {
    return switch (settings.store()) {
      case DIRECTORY -> new DirectoryFileStore(vertx, settings.dir());
      case S3 -> new S3FileStore(vertx, settings.s3());
    };
  }

  void close(@Disposes FileStore store) {
    if (store instanceof S3FileStore s3) {
      s3.close();
    }
  }
}
