package com.salesai.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts OpenAPI documents of several services together. Only paths below {@code /api/} are public.
 * Components keep their names; where two services mean different things by one name, the later one
 * is renamed to {@code <service>_<name>} with all references to it.
 */
final class OpenApiMerge {
  private static final String PUBLIC = "/api/";

  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();
  private final Set<String> tagNames = new HashSet<>();
  private final Set<String> operations = new HashSet<>();

  /** Adds a service's document, which is changed by this. */
  void add(String service, JsonNode document) {
    rename(document, conflicts(service, document.path("components")));
    document
        .path("components")
        .fields()
        .forEachRemaining(
            group ->
                components
                    .withObjectProperty(group.getKey())
                    .setAll((ObjectNode) group.getValue()));
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              if (path.getKey().startsWith(PUBLIC)) {
                path.getValue().forEach(operation -> identify(service, operation));
                paths.set(path.getKey(), path.getValue());
              }
            });
    for (JsonNode tag : document.path("tags")) {
      if (tagNames.add(tag.path("name").asText())) {
        tags.add(tag);
      }
    }
  }

  /**
   * The whole.
   *
   * @param unavailable names of services that are missing in it
   */
  ObjectNode document(String serverUrl, List<String> unavailable) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "SalesAI")
        .put("version", "v1")
        .put("description", "The public REST API of SalesAI. Errors are RFC 9457 problem details.");
    document.putArray("servers").addObject().put("url", serverUrl);
    document.set("tags", tags);
    document.set("paths", sorted(paths));
    ObjectNode bearer = components.withObjectProperty("securitySchemes").putObject("bearer");
    bearer
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "Access token with audience salesai-api.");
    document.set("components", components);
    document.putArray("security").addObject().putArray("bearer");
    if (!unavailable.isEmpty()) {
      ArrayNode names = document.putArray("x-unavailable");
      unavailable.forEach(names::add);
    }
    return document;
  }

  /** Old reference to new one, for components that mean something else elsewhere. */
  private Map<String, String> conflicts(String service, JsonNode added) {
    Map<String, String> renamed = new HashMap<>();
    added
        .fields()
        .forEachRemaining(
            group ->
                group
                    .getValue()
                    .fields()
                    .forEachRemaining(
                        component -> {
                          JsonNode known = components.path(group.getKey()).path(component.getKey());
                          if (!known.isMissingNode() && !known.equals(component.getValue())) {
                            String prefix = "#/components/" + group.getKey() + "/";
                            renamed.put(
                                prefix + component.getKey(),
                                prefix + service + "_" + component.getKey());
                          }
                        }));
    renamed.forEach((from, to) -> move(added, from, to));
    return renamed;
  }

  private static void move(JsonNode components, String from, String to) {
    String[] old = from.split("/");
    ObjectNode group = (ObjectNode) components.get(old[2]);
    group.set(to.substring(to.lastIndexOf('/') + 1), group.remove(old[3]));
  }

  private static void rename(JsonNode node, Map<String, String> renamed) {
    if (renamed.isEmpty()) {
      return;
    }
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      String to = renamed.get(object.get("$ref").textValue());
      if (to != null) {
        object.put("$ref", to);
      }
    }
    node.forEach(child -> rename(child, renamed));
  }

  /** Operation ids must be unique in the whole document. */
  private void identify(String service, JsonNode operation) {
    if (operation instanceof ObjectNode object && object.has("operationId")) {
      String id = object.get("operationId").asText();
      String unique = operations.contains(id) ? service + "_" + id : id;
      operations.add(unique);
      object.put("operationId", unique);
    }
  }

  private static ObjectNode sorted(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> result.set(name, node.get(name)));
    return result;
  }
}
