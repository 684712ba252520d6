package com.salesai.proposal.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.proposal.LeadServiceStub;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(InfrastructureResource.class)
@WithTestResource(LeadServiceStub.class)
class ProposalComponentTest {
  private static final String PROPOSALS = "/api/v1/proposals";

  private final TestOrganization org = TestOrganization.random();
  private final UUID lead = UUID.randomUUID();
  private final UUID opportunity = UUID.randomUUID();

  private String leadJson(String company) {
    return """
    {"id":"%s","email":"nuria@norte.example","firstName":"Núria","lastName":"Gößmann","jobTitle":"COO",
     "company":{"name":"%s","domain":"norte.example","industry":"food production","employees":1250,"country":"ES"},
     "source":{"channel":"web"},"status":"open","ownerId":"%s","score":{"value":72},"createdAt":"2026-11-01T10:00:00Z"}"""
        .formatted(lead, company, org.repId());
  }

  private String opportunityJson() {
    return """
    {"id":"%s","leadId":"%s","name":"Warehouse visibility","amount":{"amount":"48600.00","currency":"EUR"},
     "listPrice":{"amount":"54000.00","currency":"EUR"},"stage":"proposal","ownerId":"%s","product":"Track & Trace",
     "createdAt":"2026-11-02T10:00:00Z"}"""
        .formatted(opportunity, lead, org.repId());
  }

  private void customer(String token, String company) {
    LeadServiceStub.put(token, "/api/v1/leads/" + lead, leadJson(company));
    LeadServiceStub.put(token, "/api/v1/opportunities/" + opportunity, opportunityJson());
    LeadServiceStub.put(
        token,
        "/api/v1/opportunities",
        "{\"data\":[%s],\"page\":{\"hasMore\":false}}".formatted(opportunityJson()));
  }

  private ValidatableResponse post(String token, String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  private ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then();
  }

  private String write(String token) {
    customer(token, "Alimentación del Norte");
    return post(
            token,
            PROPOSALS,
            Map.of("templateId", "standard", "leadId", lead.toString(), "language", "en"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void listsTheTemplates() {
    get(org.rep(), "/api/v1/templates")
        .statusCode(200)
        .body("data.id", equalTo(List.of("standard", "one-page", "renewal")))
        .body("data[0].names.es", equalTo("Propuesta estándar"))
        .body("data[0].languages", equalTo(List.of("en", "es")));
  }

  @Test
  void writesAProposalFromALeadAndItsNewestOpenOpportunity() {
    String token = org.repToken().claim("name", "Riley Reyes").claim("org", "acme").sign();
    customer(token, "Alimentación del Norte");
    String location =
        post(
                token,
                PROPOSALS,
                Map.of("templateId", "standard", "leadId", lead.toString(), "language", "es"))
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("status", equalTo("draft"))
            .body("title", equalTo("Propuesta estándar: Alimentación del Norte"))
            .body("leadId", equalTo(lead.toString()))
            .body("opportunityId", equalTo(opportunity.toString()))
            .body("ownerId", equalTo(org.repId().toString()))
            .body("facts.find { it.id == 'opportunity.amount' }.value", equalTo("48.600,00\u00a0€"))
            .body(
                "facts.find { it.id == 'opportunity.amount' }.source",
                equalTo("/api/v1/opportunities/%s#/amount".formatted(opportunity)))
            .body("facts.find { it.id == 'opportunity.discount' }.value", equalTo("10\u00a0%"))
            .body("facts.find { it.id == 'seller.organization' }.value", equalTo("Acme"))
            .body("facts.find { it.id == 'seller.name' }.value", equalTo("Riley Reyes"))
            .extract()
            .header("Location");
    String path = location.substring(location.indexOf("/api/"));
    get(token, path).statusCode(200).body("facts.size()", equalTo(17));
  }

  @Test
  void writesAProposalFromAnOpportunity() {
    String token = org.rep();
    customer(token, "Alimentación del Norte");
    post(
            token,
            PROPOSALS,
            Map.of(
                "templateId",
                "one-page",
                "opportunityId",
                opportunity.toString(),
                "language",
                "en"))
        .statusCode(201)
        .body("leadId", equalTo(lead.toString()))
        .body("title", equalTo("One-page offer: Alimentación del Norte"));
  }

  @Test
  void everyNumberOfTheDocumentIsAFact() throws Exception {
    String token = org.rep();
    String id = write(token);
    List<Map<String, String>> facts = get(token, PROPOSALS + "/" + id).extract().path("facts");
    Set<String> stated =
        facts.stream()
            .flatMap(fact -> numbers(fact.get("value")).stream())
            .collect(Collectors.toSet());
    byte[] pdf =
        get(token, PROPOSALS + "/" + id + "/document.pdf")
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("€48,600.00", "Núria Gößmann", "Alimentación del Norte");
      // Page numbers and the numbers of the steps are the layout's.
      Set<String> layout = Set.of("1", "2", "3", "4");
      assertThat(numbers(text)).allMatch(n -> stated.contains(n) || layout.contains(n));
    }
  }

  private static Set<String> numbers(String text) {
    return Pattern.compile("\\d+(?:[.,]\\d+)*")
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toSet());
  }

  @Test
  void whatUsersWroteIsShownAndNeverRun() {
    String token = org.rep();
    customer(token, "<script>alert(1)</script>&<img src=x onerror=alert(2)>\\u0001");
    String id =
        post(
                token,
                PROPOSALS,
                Map.of("templateId", "standard", "leadId", lead.toString(), "language", "en"))
            .statusCode(201)
            .extract()
            .path("id");
    get(token, PROPOSALS + "/" + id + "/document.html")
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(not(containsString("<script")))
        .body(not(containsString("<img")));
    get(token, PROPOSALS + "/" + id + "/document.pdf").statusCode(200);
  }

  @Test
  void thePdfIsMadeOnceAndKept() {
    String token = org.rep();
    String path = PROPOSALS + "/" + write(token) + "/document.pdf";
    byte[] first = get(token, path).statusCode(200).extract().asByteArray();
    byte[] second = get(token, path).statusCode(200).extract().asByteArray();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void goesFromDraftToAcceptedAndTellsEachStepOnce() {
    String token = org.rep();
    String path = PROPOSALS + "/" + write(token);
    post(token, path + "/acceptances", "{}")
        .statusCode(409)
        .body("code", equalTo("proposal.not-sent"));
    post(token, path + "/views", "{}").statusCode(409);
    for (int i = 0; i < 2; i++) {
      post(token, path + "/sendings", "{\"channel\":\"link\"}")
          .statusCode(200)
          .body("status", equalTo("sent"))
          .body("channel", equalTo("link"))
          .body("sentAt", notNullValue());
    }
    for (int i = 1; i <= 2; i++) {
      post(token, path + "/views", "{}")
          .statusCode(200)
          .body("status", equalTo("viewed"))
          .body("views", equalTo(i));
    }
    for (int i = 0; i < 2; i++) {
      post(token, path + "/acceptances", "{}").statusCode(200).body("status", equalTo("accepted"));
    }
    post(token, path + "/declinations", "{\"reason\":\"price\"}")
        .statusCode(409)
        .body("code", equalTo("proposal.decided"));
    post(token, path + "/sendings", "{}").statusCode(409);
    post(token, path + "/views", "{}").statusCode(200).body("status", equalTo("accepted"));
    assertThat(events(6))
        .containsExactly(
            "proposal.generated",
            "proposal.sent",
            "proposal.viewed",
            "proposal.viewed",
            "proposal.accepted",
            "proposal.viewed");
  }

  @Test
  void aDeclinedProposalKeepsTheReason() {
    String token = org.rep();
    String path = PROPOSALS + "/" + write(token);
    post(token, path + "/sendings", "{}").statusCode(200).body("channel", equalTo("email"));
    post(token, path + "/declinations", "{\"reason\":\"because\"}").statusCode(422);
    post(token, path + "/declinations", "{\"reason\":\"price\",\"comment\":\"Too much\"}")
        .statusCode(200)
        .body("status", equalTo("declined"))
        .body("declineComment", equalTo("Too much"));
    post(token, path + "/declinations", "{}")
        .statusCode(200)
        .body("declineReason", equalTo("price"));
  }

  private List<String> events(int expected) {
    try (TestEvents events = new TestEvents()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> events.read("salesai.proposal.v1", org.id()).size() >= expected);
      return events.read("salesai.proposal.v1", org.id()).stream()
          .map(
              record ->
                  new String(
                      record.headers().lastHeader("ce_type").value(),
                      java.nio.charset.StandardCharsets.UTF_8))
          .map(type -> type.replaceAll("^com\\.salesai\\.|\\.v1$", ""))
          .toList();
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    String token = org.rep();
    customer(token, "Norte");
    post(token, PROPOSALS, Map.of("templateId", "nope", "leadId", lead, "language", "en"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/templateId"));
    post(token, PROPOSALS, Map.of("templateId", "standard", "leadId", lead, "language", "fr"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/language"));
    post(token, PROPOSALS, Map.of("templateId", "standard", "language", "en"))
        .statusCode(422)
        .body("code", equalTo("proposal.customer"));
    post(
            token,
            PROPOSALS,
            Map.of("templateId", "standard", "leadId", UUID.randomUUID(), "language", "en"))
        .statusCode(422)
        .body("code", equalTo("lead.unknown"))
        .body("errors.pointer", hasItem("/leadId"));
    post(
            token,
            PROPOSALS,
            Map.of("templateId", "standard", "opportunityId", UUID.randomUUID(), "language", "en"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/opportunityId"));
    get(token, PROPOSALS + "?status=nope").statusCode(400);
    get(token, PROPOSALS + "?cursor=nope").statusCode(400);
    get(token, PROPOSALS + "?limit=201").statusCode(400);
  }

  @Test
  void saysWhenLeadServiceGivesNoAnswer() {
    String token = org.rep();
    Map<String, Object> request =
        Map.of("templateId", "standard", "leadId", lead, "language", "en");
    for (String trouble : List.of("hang", "500", "503", "not json")) {
      LeadServiceStub.put(token, "/api/v1/leads/" + lead, trouble);
      post(token, PROPOSALS, request)
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("lead-service.unavailable"));
    }
    get(token, PROPOSALS).statusCode(200).body("data.size()", equalTo(0));
  }

  @Test
  void othersSeeNothing() {
    String token = org.rep();
    String id = write(token);
    TestOrganization other = TestOrganization.random();
    for (String path : List.of("", "/document.html", "/document.pdf")) {
      get(other.rep(), PROPOSALS + "/" + id + path)
          .statusCode(404)
          .body("code", equalTo("proposal.not-found"));
    }
    post(other.rep(), PROPOSALS + "/" + id + "/sendings", "{}").statusCode(404);
    get(other.rep(), PROPOSALS).statusCode(200).body("data.size()", equalTo(0));
    String colleague = org.rep(UUID.randomUUID()).visibility("rep", "own").sign();
    get(colleague, PROPOSALS + "/" + id).statusCode(404);
    get(colleague, PROPOSALS + "/" + id + "/document.pdf").statusCode(404);
    get(colleague, PROPOSALS + "/" + id + "/document.html").statusCode(404);
    post(colleague, PROPOSALS + "/" + id + "/sendings", "{}").statusCode(404);
    get(colleague, PROPOSALS).body("data.size()", equalTo(0));
    get(org.manager(), PROPOSALS + "/" + id).statusCode(200);
  }

  @Test
  void partnersNeedTheScope() {
    get(org.partner("leads:read"), PROPOSALS).statusCode(403);
    get(org.partner("proposals:read"), PROPOSALS).statusCode(200);
    post(org.partner("proposals:read"), PROPOSALS, "{}").statusCode(403);
    given().get(PROPOSALS).then().statusCode(401);
  }

  @Test
  void listsNewestFirstPageByPage() {
    String token = org.rep();
    List<String> written = List.of(write(token), write(token), write(token));
    var first =
        get(token, PROPOSALS + "?limit=2&leadId=" + lead)
            .statusCode(200)
            .body("data.id", equalTo(List.of(written.get(2), written.get(1))))
            .body("page.hasMore", equalTo(true))
            .extract();
    get(token, PROPOSALS + "?limit=2&leadId=" + lead + "&cursor=" + first.path("page.nextCursor"))
        .statusCode(200)
        .body("data.id", equalTo(List.of(written.get(0))))
        .body("page.nextCursor", nullValue());
    get(token, PROPOSALS + "?status=sent").body("data.size()", equalTo(0));
    get(token, PROPOSALS + "?opportunityId=" + opportunity).body("data.size()", equalTo(3));
    get(token, PROPOSALS + "?leadId=" + UUID.randomUUID()).body("data.size()", equalTo(0));
  }

  @Test
  void repeatingARequestWithItsKeyWritesOnce() {
    String token = org.rep();
    customer(token, "Norte");
    Map<String, Object> request =
        Map.of("templateId", "standard", "leadId", lead, "language", "en");
    String key = UUID.randomUUID().toString();
    List<String> ids =
        List.of(1, 2).stream()
            .map(
                i ->
                    given()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(request)
                        .post(PROPOSALS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    get(token, PROPOSALS).body("data.size()", equalTo(1));
  }
}
