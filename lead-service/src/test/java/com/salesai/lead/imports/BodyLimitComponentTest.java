package com.salesai.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.lead.Api;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class BodyLimitComponentTest {
  private static final byte[] LARGE =
      ("{\"phone\":\"1\",\"attributes\":{\"k\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}}")
          .getBytes(StandardCharsets.UTF_8);

  @TestHTTPResource("/api/v1/leads")
  URL leads;

  private final TestOrganization acme = TestOrganization.random();

  @Test
  void refusesJsonOfMoreThanTwoMegabytes() {
    new Api(acme.rep())
        .request()
        .contentType("application/json")
        .body(LARGE)
        .post("/api/v1/leads")
        .then()
        .statusCode(413);
  }

  @Test
  void countsABodyOfUnknownLength() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) leads.openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Authorization", "Bearer " + acme.rep());
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setChunkedStreamingMode(8192);
    connection.setDoOutput(true);
    int status;
    try {
      new ByteArrayInputStream(LARGE).transferTo(connection.getOutputStream());
      status = connection.getResponseCode();
    } catch (IOException closedWhileSending) {
      status = 413;
    }
    assertThat(status).isEqualTo(413);
  }

  @Test
  void takesLargeImports() {
    StringBuilder csv = new StringBuilder("email,note\n");
    for (int i = 0; i < 4; i++) {
      csv.append(UUID.randomUUID())
          .append("@large.example,")
          .append("n".repeat(900_000))
          .append('\n');
    }
    new Api(acme.manager())
        .request()
        .multiPart("file", "large.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/v1/leads/imports")
        .then()
        .statusCode(202);
  }
}
