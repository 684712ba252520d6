package com.salesai.platform.files;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against an S3 server that is not ours (Adobe S3Mock), in a process of its own. */
class S3FileStoreTest extends FileStoreRules {
  private static final Path SERVER_JAR = Path.of("target/s3-server/s3mock.jar");
  private static final String BUCKET = "salesai-files";
  private static final String PREFIX = "salesai/";
  private static final Vertx VERTX = Vertx.vertx();

  @TempDir static Path directory;
  private static Process server;
  private static URI endpoint;
  private static S3Client behind;
  private static S3FileStore store;

  @BeforeAll
  static void start() throws IOException {
    Assumptions.assumeTrue(Files.exists(SERVER_JAR), "the S3 server was not copied by the build");
    int port;
    int secure;
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket two = new ServerSocket(0)) {
      port = one.getLocalPort();
      secure = two.getLocalPort();
    }
    endpoint = URI.create("http://127.0.0.1:" + port);
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                SERVER_JAR.toAbsolutePath().toString(),
                "--com.adobe.testing.s3mock.http-port=" + port,
                "--server.port=" + secure)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("server.log").toFile())
            .start();
    behind =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .endpointOverride(endpoint)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    createBucket();
    store = new S3FileStore(VERTX, settings(endpoint));
  }

  /** The server takes some seconds to start. */
  private static void createBucket() {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
    while (true) {
      try {
        behind.createBucket(create -> create.bucket(BUCKET));
        return;
      } catch (SdkException notYet) {
        if (Instant.now().isAfter(deadline) || !server.isAlive()) {
          throw notYet;
        }
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
      }
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.destroyForcibly();
    }
    if (store != null) {
      store.close();
    }
    VERTX.closeAndAwait();
  }

  private static FileSettings.Bucket settings(URI address) {
    return new FileSettings.Bucket() {
      @Override
      public Optional<String> bucket() {
        return Optional.of(BUCKET);
      }

      @Override
      public Optional<URI> endpoint() {
        return Optional.of(address);
      }

      @Override
      public String region() {
        return "eu-central-1";
      }

      @Override
      public boolean pathStyle() {
        return true;
      }

      @Override
      public Optional<String> prefix() {
        return Optional.of(PREFIX);
      }

      @Override
      public Optional<String> accessKey() {
        return Optional.of("key");
      }

      @Override
      public Optional<String> secretKey() {
        return Optional.of("secret");
      }
    };
  }

  @Override
  FileStore store() {
    return store;
  }

  @Override
  void spoil(UUID org, FileRef file) {
    behind.putObject(
        put -> put.bucket(BUCKET).key(PREFIX + FileKeys.name(org, file.area(), file.key())),
        RequestBody.fromString("what was sold"));
  }

  @Test
  void removesTheLocalCopyWhenItIsClosed() {
    FileRef file = get(store.save(ORG, "transcript", "text/vtt", CONTENT));
    LocalFile local = get(store.fetch(ORG, file));
    Path path = local.path();
    local.close();
    org.junit.jupiter.api.Assertions.assertFalse(Files.exists(path));
  }

  @Test
  void keepsTheContentType() {
    FileRef file = get(store.save(ORG, "proposal-pdf", "application/pdf", CONTENT));
    org.junit.jupiter.api.Assertions.assertEquals(
        "application/pdf",
        behind
            .headObject(
                head ->
                    head.bucket(BUCKET).key(PREFIX + FileKeys.name(ORG, file.area(), file.key())))
            .contentType());
  }

  @Test
  void saysWhenTheStoreDoesNotAnswer() throws IOException {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = closed.getLocalPort();
    }
    try (S3FileStore absent =
        new S3FileStore(VERTX, settings(URI.create("http://127.0.0.1:" + nobody)))) {
      assertThrows(
          FileUnavailable.class, () -> get(absent.save(ORG, "transcript", "text/vtt", CONTENT)));
    }
  }
}
