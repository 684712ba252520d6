package com.salesai.local.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.api.ApiProblem;
import com.salesai.local.demo.api.Multipart;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends each thing once: the journal knows what earlier runs sent, and the {@code Idempotency-Key}
 * covers what was sent but not written down any more.
 */
final class Steps {

  private final Api api;
  private final Journal journal;
  private final Counts counts;

  Steps(Api api, Journal journal, Counts counts) {
    this.api = api;
    this.journal = journal;
    this.counts = counts;
  }

  /** The id that an earlier step got. */
  String idOf(String key) {
    return journal
        .id(key)
        .orElseThrow(() -> new IllegalStateException("not sent before it is needed: " + key));
  }

  /** Posts, unless that was done; counts nothing. */
  String post(String principal, String path, String key, Object body) {
    return once(key, idempotencyKey -> api.post(principal, path, idempotencyKey, body));
  }

  /** Uploads, unless that was done. */
  void upload(String principal, String path, String key, Multipart form) {
    once(key, idempotencyKey -> api.upload(principal, path, idempotencyKey, form));
  }

  /** A step of its own kind, for what needs more than a post. */
  String once(String key, Function<String, JsonNode> send) {
    Optional<String> known = journal.id(key);
    if (known.isPresent()) {
      return known.get();
    }
    String id = send(key, send).path("id").asText("-");
    journal.record(key, id);
    return id;
  }

  /** Counts things when all of their steps are through. */
  void count(Kind kind, int count, Runnable work) {
    work.run();
    counts.add(kind, count);
  }

  private JsonNode send(String key, Function<String, JsonNode> send) {
    String idempotencyKey = "demo-" + journal.seed() + "-" + key;
    try {
      return send.apply(idempotencyKey);
    } catch (ApiProblem problem) {
      if (!problem.is("idempotency.in-progress")) {
        throw problem;
      }
      // A service died between effect and answer, which is then lost for good: at worst one record
      // of the demo exists twice.
      return send.apply(idempotencyKey + "-again");
    }
  }
}
