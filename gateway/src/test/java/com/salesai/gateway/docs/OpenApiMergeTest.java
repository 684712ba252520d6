package com.salesai.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
  private final ObjectMapper json = new ObjectMapper();
  private final OpenApiMerge merge = new OpenApiMerge();

  private JsonNode service(String path, String schema, String type) throws Exception {
    return json.readTree(
        """
        {"paths": {"%s": {"get": {"operationId": "list", "responses": {"200": {"content":
          {"application/json": {"schema": {"$ref": "#/components/schemas/%s"}}}}}}},
          "/internal/v1/x": {"get": {}}},
         "components": {"schemas": {"%s": {"type": "%s"}}}}
        """
            .formatted(path, schema, schema, type));
  }

  @Test
  void pathsOfAllServicesStandTogetherAndInternalOnesDoNot() throws Exception {
    merge.add("lead", service("/api/v1/leads", "Lead", "object"));
    merge.add("analytics", service("/api/v1/analytics/overview", "Overview", "object"));
    ObjectNode document = merge.document("https://api.test", List.of("proposal"));
    assertEquals("3.1.0", document.get("openapi").asText());
    assertTrue(document.get("paths").has("/api/v1/leads"));
    assertTrue(document.get("paths").has("/api/v1/analytics/overview"));
    assertFalse(document.get("paths").has("/internal/v1/x"));
    assertEquals("proposal", document.get("x-unavailable").get(0).asText());
    assertEquals(
        "analytics_list",
        document.at("/paths/~1api~1v1~1analytics~1overview/get/operationId").asText());
  }

  @Test
  void theSameComponentIsKeptOnce() throws Exception {
    merge.add("lead", service("/api/v1/leads", "Money", "object"));
    merge.add("proposal", service("/api/v1/proposals", "Money", "object"));
    assertEquals(1, merge.document("", List.of()).at("/components/schemas").size());
  }

  @Test
  void anotherComponentOfThatNameIsRenamedWithItsReferences() throws Exception {
    merge.add("lead", service("/api/v1/leads", "Status", "string"));
    merge.add("proposal", service("/api/v1/proposals", "Status", "object"));
    ObjectNode document = merge.document("", List.of());
    assertEquals("string", document.at("/components/schemas/Status/type").asText());
    assertEquals("object", document.at("/components/schemas/proposal_Status/type").asText());
    String at = "/get/responses/200/content/application~1json/schema/$ref";
    assertEquals(
        "#/components/schemas/Status", document.at("/paths/~1api~1v1~1leads" + at).asText());
    assertEquals(
        "#/components/schemas/proposal_Status",
        document.at("/paths/~1api~1v1~1proposals" + at).asText());
  }
}
