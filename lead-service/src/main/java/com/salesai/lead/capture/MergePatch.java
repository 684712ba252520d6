package com.salesai.lead.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.salesai.platform.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/**
 * JSON Merge Patch (RFC 7386) on wire records: what is named is replaced, what is null is removed,
 * what is absent stays. The result is read as strictly as a request body.
 */
@ApplicationScoped
public class MergePatch {
  /** Media type of the patch document. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The record after the patch.
   *
   * @throws ProblemException 400 {@code patch.not-an-object}
   * @throws WebApplicationException 400 for unknown fields and wrong types
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    if (patch == null || !patch.isObject()) {
      throw ProblemException.badRequest(
          "patch.not-an-object", "A merge patch for a record is a JSON object.");
    }
    try {
      return json.treeToValue(merge(json.valueToTree(current), (ObjectNode) patch), type);
    } catch (JsonProcessingException e) {
      throw new WebApplicationException(e, 400);
    }
  }

  private JsonNode merge(JsonNode target, ObjectNode patch) {
    ObjectNode result =
        target instanceof ObjectNode object ? object : json.getNodeFactory().objectNode();
    patch
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                result.remove(entry.getKey());
              } else if (value instanceof ObjectNode nested) {
                result.set(entry.getKey(), merge(result.get(entry.getKey()), nested));
              } else {
                result.set(entry.getKey(), value);
              }
            });
    return result;
  }
}
