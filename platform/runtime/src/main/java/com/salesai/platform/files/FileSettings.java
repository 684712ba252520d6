package com.salesai.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings {@code salesai.files.*} of the file store. */
@ConfigMapping(prefix = "salesai.files")
public interface FileSettings {

  /** Kinds of store. */
  enum Kind {
    DIRECTORY,
    S3
  }

  /** {@code directory} or {@code s3}. */
  @WithDefault("directory")
  Kind store();

  /**
   * Root of the directory store, shared by all replicas. Environment: {@code SALESAI_FILES_DIR}.
   */
  @WithDefault(".salesai/files")
  Path dir();

  /** Settings of the S3 store. */
  Bucket s3();

  /** An S3-compatible bucket that exists already. */
  interface Bucket {
    /** Name of the bucket; needed when the store is {@code s3}. */
    Optional<String> bucket();

    /** Address of a store that is not Amazon's, such as {@code https://minio.example:9000}. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    /** Bucket in the path instead of the host name; most stores outside Amazon need it. */
    @WithDefault("false")
    boolean pathStyle();

    /** Put before every key, so that a bucket can be shared. */
    Optional<String> prefix();

    /** Without it the SDK's usual places are asked: environment, web identity, instance role. */
    Optional<String> accessKey();

    /** Goes with {@link #accessKey()}. */
    Optional<String> secretKey();
  }
}
