package com.salesai.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.secrets.SecretBox;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Answers given under an idempotency key. */
@ApplicationScoped
class IdempotencyRepository {
  private static final String CLAIM =
      """
      insert into idempotency_key (caller, key, request_hash) values (:caller, :key, :hash)
      on conflict (org_id, caller, key) do update
        set request_hash = excluded.request_hash, created_at = clock_timestamp()
        where idempotency_key.status is null and idempotency_key.effect_at is null
          and idempotency_key.created_at < clock_timestamp() - interval '60 seconds'""";
  private static final String WHERE =
      " where org_id = current_org_id() and caller = :caller and key = :key";

  private final UnitOfWork unitOfWork;
  private final ObjectMapper json;
  private final SecretBox secrets;
  private final Vertx vertx;

  IdempotencyRepository(UnitOfWork unitOfWork, ObjectMapper json, SecretBox secrets, Vertx vertx) {
    this.unitOfWork = unitOfWork;
    this.json = json;
    this.secrets = secrets;
    this.vertx = vertx;
  }

  record Stored(int status, Map<String, String> headers, byte[] body) {
    Response answer() {
      Response.ResponseBuilder builder = Response.status(status);
      headers.forEach(builder::header);
      builder.header("Idempotent-Replayed", "true");
      if (body != null) {
        builder.type(MediaType.APPLICATION_JSON).entity(body);
      }
      return builder.build();
    }
  }

  /**
   * Hash of what was asked: address, decoded parameters and the content of uploads, so that the
   * spelling of JSON is no matter. Files are read off the event loop.
   */
  Uni<byte[]> hash(String path, Object[] parameters) {
    List<Path> files =
        Arrays.stream(parameters)
            .filter(FileUpload.class::isInstance)
            .map(parameter -> ((FileUpload) parameter).uploadedFile())
            .toList();
    MessageDigest digest = sha256();
    digest.update(path.getBytes(StandardCharsets.UTF_8));
    for (Object parameter : parameters) {
      digest.update(
          parameter instanceof FileUpload file
              ? String.valueOf(file.fileName()).getBytes(StandardCharsets.UTF_8)
              : bytes(parameter));
    }
    if (files.isEmpty()) {
      return Uni.createFrom().item(digest.digest());
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                vertx
                    .getOrCreateContext()
                    .executeBlocking(() -> digestAll(digest, files), false)
                    .toCompletionStage());
  }

  private static byte[] digestAll(MessageDigest digest, List<Path> files) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (Path file : files) {
      try (InputStream content = Files.newInputStream(file)) {
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          digest.update(buffer, 0, n);
        }
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes the key for this request.
   *
   * @return null when the request is the first, else the stored answer
   */
  Uni<Stored> claim(Caller caller, String key, byte[] hash) {
    return unitOfWork.run(
        caller,
        session ->
            bind(session.createNativeQuery(CLAIM), caller, key)
                .setParameter("hash", hash)
                .executeUpdate()
                .chain(
                    claimed ->
                        claimed == 1
                            ? Uni.createFrom().nullItem()
                            : read(session, caller, key, hash)));
  }

  private Uni<Stored> read(Mutiny.Session session, Caller caller, String key, byte[] hash) {
    return session
        .createNativeQuery(
            "select request_hash, status, cast(headers as text), body from idempotency_key" + WHERE,
            Object[].class)
        .setParameter("caller", caller.key())
        .setParameter("key", key)
        .getSingleResult()
        .map(row -> stored(row, hash, row(caller, key)));
  }

  /** Answers may hold personal data or a secret that is shown once: they rest sealed. */
  private static String row(Caller caller, String key) {
    return "idempotency_key/" + caller.orgId() + '/' + caller.key() + '/' + key;
  }

  private Stored stored(Object[] row, byte[] hash, String identity) {
    if (!Arrays.equals((byte[]) row[0], hash)) {
      throw ProblemException.unprocessable(
          "idempotency.other-request", "This Idempotency-Key was used for another request.");
    }
    if (row[1] == null) {
      throw ProblemException.conflict(
          "idempotency.in-progress",
          "The first request with this Idempotency-Key has no answer yet. Look at the list before you repeat it.");
    }
    try {
      Map<String, String> headers = new LinkedHashMap<>();
      json.readTree((String) row[2])
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      byte[] body = row[3] == null ? null : secrets.open((byte[]) row[3], identity);
      return new Stored(((Number) row[1]).intValue(), headers, body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Uni<Void> store(Caller caller, String key, Response answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : new String[] {"Location", "ETag"}) {
      Object value = answer.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value.toString());
      }
    }
    byte[] body;
    String headerText;
    try {
      body =
          answer.getEntity() == null
              ? null
              : secrets.seal(bytes(answer.getEntity()), row(caller, key));
      headerText = json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return unitOfWork.run(
        caller,
        session ->
            bind(
                    session.createNativeQuery(
                        "update idempotency_key set status = :status, headers = cast(cast(:headers as text) as jsonb), body = :body"
                            + WHERE),
                    caller,
                    key)
                .setParameter("status", answer.getStatus())
                .setParameter("headers", headerText)
                .setParameter("body", body)
                .executeUpdate()
                .replaceWithVoid());
  }

  /** After a failure without effect the key is free again, so that a mended request may use it. */
  Uni<Void> release(Caller caller, String key) {
    return unitOfWork.run(
        caller,
        session ->
            bind(
                    session.createNativeQuery(
                        "delete from idempotency_key" + WHERE + " and effect_at is null"),
                    caller,
                    key)
                .executeUpdate()
                .replaceWithVoid());
  }

  private static Mutiny.MutationQuery bind(Mutiny.MutationQuery query, Caller caller, String key) {
    return query.setParameter("caller", caller.key()).setParameter("key", key);
  }
}
