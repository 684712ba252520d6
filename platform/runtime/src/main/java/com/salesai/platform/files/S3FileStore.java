package com.salesai.platform.files;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in an S3-compatible bucket. A read goes through a temporary file that closing removes. */
final class S3FileStore extends BlockingFileStore implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(30);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  S3FileStore(Vertx vertx, FileSettings.Bucket settings) {
    super(vertx);
    this.bucket =
        settings
            .bucket()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "salesai.files.store=s3 needs salesai.files.s3.bucket"));
    this.prefix = settings.prefix().orElse("");
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ))
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            // Our own digest covers the content; the SDK's trailing checksums are not understood by
            // every compatible store.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(credentials(settings));
    settings.endpoint().ifPresent(builder::endpointOverride);
    this.s3 = builder.build();
  }

  private static AwsCredentialsProvider credentials(FileSettings.Bucket settings) {
    if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
      return StaticCredentialsProvider.create(
          AwsBasicCredentials.create(settings.accessKey().get(), settings.secretKey().get()));
    }
    return DefaultCredentialsProvider.builder().build();
  }

  @Override
  Content write(String name, String contentType, Source source) throws IOException {
    // The length must be known before sending, and the digest belongs to what was sent.
    Path draft = Files.createTempFile("salesai-s3-", ".part");
    try {
      Content content;
      try (OutputStream out = Files.newOutputStream(draft)) {
        content = Content.copy(source.open(), out);
      }
      s3.putObject(
          put -> put.bucket(bucket).key(prefix + name).contentType(contentType),
          RequestBody.fromFile(draft));
      return content;
    } catch (SdkException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  LocalFile read(String name, FileRef expected) throws IOException {
    Path copy = Files.createTempFile("salesai-s3-", ".copy");
    boolean complete = false;
    try (OutputStream out = Files.newOutputStream(copy);
        ResponseInputStream<GetObjectResponse> in =
            s3.getObject(get -> get.bucket(bucket).key(prefix + name))) {
      if (!Content.copy(in, out).matches(expected)) {
        throw new FileUnavailable("The file is not what was saved.", null);
      }
      complete = true;
      return LocalFile.temporary(copy);
    } catch (NoSuchKeyException e) {
      throw new FileUnavailable("The file is gone.", e);
    } catch (SdkException e) {
      throw new IOException(e);
    } finally {
      if (!complete) {
        Files.deleteIfExists(copy);
      }
    }
  }

  @Override
  void remove(String name) throws IOException {
    try {
      s3.deleteObject(delete -> delete.bucket(bucket).key(prefix + name));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
