package com.salesai.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The merged document, made when it is asked for and kept for a minute. */
@Singleton
class PublicDocument {
  private static final Duration KEPT = Duration.ofSeconds(60);

  /** A document with holes is asked for again soon. */
  private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(5);

  private final ServiceDocuments services;
  private final URI publicUrl;
  private volatile Kept kept;

  private record Kept(ObjectNode document, long until) {}

  private record Part(String service, Optional<JsonNode> document) {}

  PublicDocument(
      ServiceDocuments services, @ConfigProperty(name = "salesai.public-url") URI publicUrl) {
    this.services = services;
    this.publicUrl = publicUrl;
  }

  Uni<ObjectNode> get() {
    Kept known = kept;
    if (known != null && System.nanoTime() - known.until() < 0) {
      return Uni.createFrom().item(known.document());
    }
    return Multi.createFrom()
        .iterable(services.services().entrySet())
        .onItem()
        .transformToUni(
            entry ->
                services
                    .of(entry.getKey(), entry.getValue())
                    .map(document -> new Part(entry.getKey(), document)))
        .merge()
        .collect()
        .asList()
        .map(this::merge);
  }

  private ObjectNode merge(List<Part> parts) {
    Map<String, Optional<JsonNode>> byName = new TreeMap<>();
    parts.forEach(part -> byName.put(part.service(), part.document()));
    OpenApiMerge merge = new OpenApiMerge();
    merge.add("gateway", services.own());
    byName.forEach((name, document) -> document.ifPresent(found -> merge.add(name, found)));
    List<String> missing =
        byName.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    ObjectNode document = merge.document(publicUrl.toString(), missing);
    Duration time = missing.isEmpty() ? KEPT : KEPT_INCOMPLETE;
    kept = new Kept(document, System.nanoTime() + time.toNanos());
    return document;
  }
}
