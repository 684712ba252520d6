package com.salesai.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.lead.Api;
import com.salesai.lead.OutboxRows;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ImportComponentTest {
  @Inject OutboxRows outbox;

  private final TestOrganization acme = TestOrganization.random();
  private final Api manager = new Api(acme.manager());

  private ValidatableResponse upload(Api api, byte[] file, String mode) {
    var request = api.request().multiPart("file", "leads.csv", file, "text/csv");
    if (mode != null) {
      request.multiPart("mode", mode);
    }
    return request.post("/api/v1/leads/imports").then();
  }

  private ValidatableResponse run(String csv, String mode) {
    String id =
        upload(manager, csv.getBytes(StandardCharsets.UTF_8), mode)
            .statusCode(202)
            .header("Location", containsString("/api/v1/leads/imports/"))
            .extract()
            .path("id");
    return finished(id);
  }

  private ValidatableResponse finished(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(manager.get("/leads/imports/" + id).extract().<String>path("status"))
                    .isIn("completed", "failed", "cancelled"));
    return manager.get("/leads/imports/" + id);
  }

  private static void adds(
      ValidatableResponse job, int created, int updated, int duplicates, int rejected) {
    job.body("status", equalTo("completed"))
        .body("created", equalTo(created))
        .body("updated", equalTo(updated))
        .body("duplicates", equalTo(duplicates))
        .body("rejected", equalTo(rejected))
        .body("total", equalTo(created + updated + duplicates + rejected))
        .body("processed", equalTo(created + updated + duplicates + rejected));
  }

  @Test
  void importsWhatTheFileHolds() {
    manager.lead("known@imp.example");
    var job =
        run(
            """
            \ufeffE-mail;First Name;last_name;Company;Employees;Country;Channel;Favourite Colour;created at
            ann@imp.example;Ann;"Ray; the ""first""\nof her name";Alpha;120;de;webinar;green;2026-01-05

            KNOWN@imp.example;K;N;;;;;;
            bad address;B;A;;;;;;
            bob@imp.example;Bob;Bee;Beta;many;DE;;;
            ANN@imp.example;Ann;Again;;;;;;
            short@imp.example;S
            """,
            null);
    adds(job, 1, 0, 2, 3);
    job.body("errors.line", contains(6, 7, 9))
        .body("errors.code", contains("lead.email-syntax", "field.number", "csv.cells"))
        .body("errors[1].field", equalTo("company.employees"))
        .body("problem", nullValue());
    var leads = manager.get("/leads?q=ann@imp").body("data", hasSize(1));
    leads
        .body("data[0].lastName", equalTo("Ray; the \"first\"\nof her name"))
        .body("data[0].company.employees", equalTo(120))
        .body("data[0].company.country", equalTo("DE"))
        .body("data[0].source.channel", equalTo("webinar"))
        .body("data[0].attributes.'Favourite Colour'", equalTo("green"))
        .body("data[0].createdAt", equalTo("2026-01-05T00:00:00Z"))
        .body("data[0].ownerId", nullValue())
        .body("data[0].score.modelId", equalTo("scorecard-1"));
    UUID id = UUID.fromString(leads.extract().path("data[0].id"));
    assertThat(outbox.types(id)).containsExactly("lead.captured", "lead.scored");
    manager.get("/leads/" + id + "/timeline").body("data.kind", contains("score"));
  }

  @Test
  void upsertUpdatesWhatIsKnown() {
    UUID id = manager.lead("up@imp.example");
    adds(
        run(
            """
            email,job title,employees,tag
            UP@imp.example,CTO,2000,a
            new@imp.example,,,
            NEW@imp.example,Head of IT,,b
            up@imp.example,CTO,2000,a
            """,
            "upsert"),
        1,
        3,
        0,
        0);
    manager
        .get("/leads/" + id)
        .body("jobTitle", equalTo("CTO"))
        .body("email", equalTo("up@imp.example"))
        .body("attributes.tag", equalTo("a"))
        .body("ownerId", equalTo(acme.managerId().toString()));
    manager.get("/leads?q=new@imp").body("data.jobTitle", contains("Head of IT"));
    assertThat(outbox.types(id))
        .containsExactly("lead.captured", "lead.scored", "lead.updated", "lead.scored");
  }

  @Test
  void importsManyRowsInSteps() {
    StringBuilder csv = new StringBuilder("email,company\n");
    for (int i = 0; i < 1050; i++) {
      csv.append("row").append(i % 1000).append("@many.example,Firm ").append(i).append('\n');
    }
    adds(run(csv.toString(), null), 1000, 0, 50, 0);
  }

  @Test
  void aBrokenRowIsOneRejectedRow() {
    byte[] latin1 =
        "email,last name\na@enc.example,M\u00fcller\nb@enc.example,Muller\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    String id = upload(manager, latin1, null).statusCode(202).extract().path("id");
    adds(
        finished(id).body("errors.code", contains("csv.encoding")).body("errors.line", contains(2)),
        1,
        0,
        0,
        1);
    adds(
        run(
                "email,last name\na@q.example,\"x\"y\nb@q.example,c\u0000d\nc@q.example,ok\n\"d@q.example,open\n",
                null)
            .body("errors.code", contains("csv.syntax", "text.nul", "csv.unclosed-quote"))
            .body("errors.line", contains(2, 3, 5)),
        1,
        0,
        0,
        3);
  }

  @Test
  void refusesFilesWithoutUsableHeader() {
    record Case(String file, String code) {}
    for (Case c :
        List.of(
            new Case("", "import.empty"),
            new Case("colour,size\n1,2\n", "import.header"),
            new Case("email,email\n1,2\n", "import.header"),
            new Case("email,,x\n1,2,3\n", "import.header"))) {
      upload(manager, c.file().getBytes(StandardCharsets.UTF_8), null)
          .statusCode(422)
          .body("code", equalTo(c.code()));
    }
    upload(manager, "email\nx@y.example\n".getBytes(StandardCharsets.UTF_16), null)
        .statusCode(422)
        .body("code", equalTo("import.encoding"));
    upload(manager, "email\n".getBytes(StandardCharsets.UTF_8), "delete").statusCode(422);
    manager.request().multiPart("other", "x").post("/api/v1/leads/imports").then().statusCode(422);
    manager.post("/leads/imports", "{}").statusCode(415);
  }

  @Test
  void anEmptyTableImportsNothing() {
    adds(run("email,last name\n", null), 0, 0, 0, 0);
    adds(run("email,last name", null), 0, 0, 0, 0);
  }

  @Test
  void isForManagersOfTheOrganization() {
    byte[] file = "email\nx@own.example\n".getBytes(StandardCharsets.UTF_8);
    upload(new Api(acme.rep()), file, null).statusCode(403);
    upload(new Api(acme.partner("leads:write")), file, null).statusCode(403);
    String id = upload(manager, file, null).statusCode(202).extract().path("id");
    new Api(TestOrganization.random().manager())
        .get("/leads/imports/" + id)
        .statusCode(404)
        .body("code", equalTo("lead-import.not-found"));
    finished(id);
  }

  @Test
  void stopsWhenAsked() {
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < 20_000; i++) {
      csv.append("stop").append(i).append("@stop.example\n");
    }
    String id =
        upload(manager, csv.toString().getBytes(StandardCharsets.UTF_8), null)
            .statusCode(202)
            .body("total", equalTo(20_000))
            .extract()
            .path("id");
    manager.request().post("/api/v1/leads/imports/" + id + "/cancellations").then().statusCode(202);
    var job = finished(id).body("status", equalTo("cancelled")).extract();
    int processed = job.path("processed");
    assertThat(processed).isLessThan(20_000);
    assertThat(job.<Integer>path("created")).isEqualTo(processed);
  }
}
