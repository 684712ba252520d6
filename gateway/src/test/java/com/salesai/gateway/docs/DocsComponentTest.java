package com.salesai.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class DocsComponentTest {
  @Test
  void oneDocumentForAll() {
    given()
        .get("/api/v1/openapi.json")
        .then()
        .statusCode(200)
        .body("openapi", equalTo("3.1.0"))
        .body("paths", hasKey("/api/v1/members"))
        .body("paths", hasKey("/api/v1/live"))
        .body("paths", hasKey("/api/v1/leads"))
        .body("components.schemas", not(hasKey("JsonNode")))
        .body("paths.'/api/v1/members'.get", not(hasKey("security")))
        .body("x-unavailable", hasItem("crm-sync"));
  }

  @Test
  void thePageNeedsNobodyElse() {
    given()
        .get("/api/v1/docs")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .body(containsString("/api/v1/docs/swagger-ui-bundle.js"));
    for (String file : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "docs.js"}) {
      given().get("/api/v1/docs/" + file).then().statusCode(200);
    }
    given().get("/api/v1/docs/index.html").then().statusCode(404);
    given().get("/webjars/swagger-ui/index.html").then().statusCode(404);
  }
}
