package com.salesai.conversation.capture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.conversation.LeadServiceStub;
import com.salesai.conversation.transcript.WebVtt;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(InfrastructureResource.class)
@WithTestResource(LeadServiceStub.class)
class ConversationComponentTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static final String CALL =
      """
      WEBVTT
      Language: en

      1
      00:00:01.000 --> 00:00:04.000
      <v Dana Fox>Hello, <b>what</b> does it cost?</v>

      2
      00:00:04.000 --> 00:00:05.000
      <v Riley Reyes>Less than you think &amp; more than nothing.</v>

      3
      00:00:05.000 --> 00:00:09.000
      <v Dana Fox>Oh? Tell me.</v>
      """;

  private final TestOrganization org = TestOrganization.random();
  private final String token = org.repToken().claim("name", "Riley Reyes").sign();

  private ValidatableResponse upload(String as, String file, Map<String, ?> fields) {
    return upload(as, file.getBytes(StandardCharsets.UTF_8), fields);
  }

  private ValidatableResponse upload(String as, byte[] file, Map<String, ?> fields) {
    var request =
        given().auth().oauth2(as).multiPart("file", "Discovery call.vtt", file, "text/vtt");
    fields.forEach((name, value) -> request.multiPart(name, String.valueOf(value)));
    return request.post(CONVERSATIONS).then();
  }

  private ValidatableResponse get(String as, String path) {
    return given().auth().oauth2(as).get(path).then();
  }

  @Test
  void readsAndMeasuresATranscript() {
    String location =
        upload(token, CALL, Map.of())
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("title", equalTo("Discovery call"))
            .body("status", equalTo("completed"))
            .body("language", equalTo("en"))
            .body("segments", equalTo(3))
            .body("durationSeconds", equalTo(8.0f))
            .body("talkRatio", equalTo(0.125f))
            .body("longestMonologueSeconds", equalTo(4.0f))
            .body("questions", equalTo(2))
            .body("speakers.name", equalTo(List.of("Dana Fox", "Riley Reyes")))
            .body("speakers.role", equalTo(List.of("customer", "rep")))
            .body("speakers.share", equalTo(List.of(0.875f, 0.125f)))
            .body("ownerId", equalTo(org.repId().toString()))
            .extract()
            .header("Location");
    String path = location.substring(location.indexOf("/api/"));
    get(token, path).statusCode(200).body("talkRatio", equalTo(0.125f));
    get(token, path + "/segments")
        .statusCode(200)
        .body("data.index", equalTo(List.of(0, 1, 2)))
        .body("data[0].text", equalTo("Hello, what does it cost?"))
        .body("data[1].text", equalTo("Less than you think & more than nothing."))
        .body("data[1].startSeconds", equalTo(4.0f))
        .body("data[0].id", notNullValue());
  }

  @Test
  void theRepCanBeNamed() {
    upload(token, CALL, Map.of("repSpeaker", "dana fox", "title", "  My\u0007 call "))
        .statusCode(201)
        .body("talkRatio", equalTo(0.875f))
        .body("title", equalTo("My call"));
    upload(token, CALL, Map.of("repSpeaker", "Nobody"))
        .statusCode(422)
        .body("code", equalTo("transcript.no-such-speaker"))
        .body("errors.pointer", hasItem("repSpeaker"));
  }

  @Test
  void belongsToTheOwnerOfTheLead() throws Exception {
    UUID lead = UUID.randomUUID();
    UUID owner = UUID.randomUUID();
    UUID team = UUID.randomUUID();
    LeadServiceStub.put(
        token,
        "/api/v1/leads/" + lead,
        "{\"id\":\"%s\",\"ownerId\":\"%s\",\"teamId\":\"%s\",\"email\":\"x@y.example\"}"
            .formatted(lead, owner, team));
    String id =
        upload(token, CALL, Map.of("leadId", lead))
            .statusCode(201)
            .body("leadId", equalTo(lead.toString()))
            .body("ownerId", equalTo(owner.toString()))
            .body("teamId", equalTo(team.toString()))
            .extract()
            .path("id");
    try (TestEvents events = new TestEvents()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> events.read("salesai.conversation.v1", org.id()).size() == 2);
      var records = events.read("salesai.conversation.v1", org.id());
      JsonNode transcribed = new ObjectMapper().readTree(records.get(0).value());
      JsonNode analyzed = new ObjectMapper().readTree(records.get(1).value());
      assertThat(type(records.get(0))).isEqualTo("com.salesai.conversation.transcribed.v1");
      assertThat(type(records.get(1))).isEqualTo("com.salesai.conversation.analyzed.v1");
      assertThat(transcribed.get("conversationId").asText()).isEqualTo(id);
      assertThat(transcribed.get("segments").asInt()).isEqualTo(3);
      assertThat(analyzed.get("leadId").asText()).isEqualTo(lead.toString());
      assertThat(analyzed.get("talkRatio").asDouble()).isEqualTo(0.125);
      assertThat(analyzed.get("speakers").asInt()).isEqualTo(2);
      assertThat(analyzed.toString() + transcribed).doesNotContain("Dana", "cost");
    }
    get(org.rep(owner).visibility("rep", "own").sign(), CONVERSATIONS + "/" + id).statusCode(200);
    String other = org.rep(UUID.randomUUID()).visibility("rep", "own").sign();
    get(other, CONVERSATIONS + "/" + id).statusCode(404);
    get(other, CONVERSATIONS + "/" + id + "/segments").statusCode(404);
    get(other, CONVERSATIONS).body("data.size()", equalTo(0));
    String mate = org.rep(UUID.randomUUID()).visibility("rep", "team").teams(List.of(team)).sign();
    get(mate, CONVERSATIONS + "/" + id).statusCode(200);
    get(mate, CONVERSATIONS + "/" + id + "/segments").body("data.size()", equalTo(3));
  }

  private static String type(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record) {
    return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  @Test
  void takesTheLeadOfTheOpportunity() {
    UUID lead = UUID.randomUUID();
    UUID opportunity = UUID.randomUUID();
    LeadServiceStub.put(
        token,
        "/api/v1/opportunities/" + opportunity,
        "{\"id\":\"%s\",\"leadId\":\"%s\",\"stage\":\"proposal\"}".formatted(opportunity, lead));
    upload(token, CALL, Map.of("opportunityId", opportunity))
        .statusCode(201)
        .body("leadId", equalTo(lead.toString()))
        .body("opportunityId", equalTo(opportunity.toString()))
        .body("ownerId", equalTo(org.repId().toString()));
    get(token, CONVERSATIONS + "?opportunityId=" + opportunity).body("data.size()", equalTo(1));
    get(token, CONVERSATIONS + "?leadId=" + lead).body("data.size()", equalTo(1));
    get(token, CONVERSATIONS + "?leadId=" + UUID.randomUUID()).body("data.size()", equalTo(0));
  }

  @Test
  void refusesUnknownRecordsAndSaysWhenItCannotAsk() {
    UUID lead = UUID.randomUUID();
    upload(token, CALL, Map.of("leadId", lead))
        .statusCode(422)
        .body("code", equalTo("lead.unknown"))
        .body("errors.pointer", hasItem("leadId"));
    upload(token, CALL, Map.of("opportunityId", lead))
        .statusCode(422)
        .body("errors.pointer", hasItem("opportunityId"));
    upload(token, CALL, Map.of("leadId", "not-a-uuid")).statusCode(400);
    for (String trouble : List.of("hang", "500")) {
      LeadServiceStub.put(token, "/api/v1/leads/" + lead, trouble);
      upload(token, CALL, Map.of("leadId", lead))
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("lead-service.unavailable"));
    }
    get(token, CONVERSATIONS).body("data.size()", equalTo(0));
  }

  @Test
  void namesTheLineThatCannotBeRead() {
    upload(
            token,
            CALL.replace("00:00:04.000 --> 00:00:05.000", "00:00:04,000 --> 00:00:05,000"),
            Map.of())
        .statusCode(422)
        .body("code", equalTo("transcript.timestamp"))
        .body("detail", containsString("Line 9:"))
        .body("errors.pointer", hasItem("file"));
    upload(token, "", Map.of()).statusCode(422).body("code", equalTo("transcript.signature"));
    given()
        .auth()
        .oauth2(token)
        .multiPart("title", "x")
        .post(CONVERSATIONS)
        .then()
        .statusCode(400)
        .body("code", equalTo("file.missing"));
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{}")
        .post(CONVERSATIONS)
        .then()
        .statusCode(415);
  }

  @Test
  void takesFilesUpToTheLimitAndNoFurther() {
    int limit = (int) TranscriptReader.MAX_BYTES;
    upload(token, padded(limit - 1), Map.of()).statusCode(201);
    upload(token, padded(limit), Map.of()).statusCode(201);
    upload(token, padded(limit + 1), Map.of())
        .statusCode(413)
        .body("code", equalTo("transcript.too-large"));
  }

  /** A valid file of exactly that many bytes: a comment fills it. */
  private static byte[] padded(int bytes) {
    String head = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>x\n\nNOTE ";
    return (head + "x".repeat(bytes - head.length())).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void storesFiftyThousandCuesAndPagesThroughThem() {
    StringBuilder file = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < WebVtt.MAX_CUES; i++) {
      file.append(
          "00:%02d:%02d.%03d --> 00:59:59.999\n<v S%d>cue %d\n\n"
              .formatted(i / 1000 % 60, i % 60, i % 1000, i % 2, i));
    }
    String path =
        CONVERSATIONS
            + "/"
            + upload(token, file.toString(), Map.of())
                .statusCode(201)
                .body("segments", equalTo(WebVtt.MAX_CUES))
                .extract()
                .path("id")
            + "/segments?limit=200";
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          get(token, path + (cursor == null ? "" : "&cursor=" + cursor)).statusCode(200).extract();
      seen.addAll(page.path("data.text"));
      cursor = page.path("page.nextCursor");
    } while (cursor != null && seen.size() < 1_000);
    assertThat(seen).isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> "cue " + i).toList());
    upload(token, file + "00:00.000 --> 00:00.001\nx\n", Map.of())
        .statusCode(422)
        .body("code", equalTo("transcript.too-many-cues"));
    StringBuilder crowd = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i <= TranscriptReader.MAX_SPEAKERS; i++) {
      crowd.append("00:00.000 --> 00:01.000\n<v S").append(i).append(">x\n\n");
    }
    upload(token, crowd.toString(), Map.of())
        .statusCode(422)
        .body("code", equalTo("transcript.too-many-speakers"));
  }

  @Test
  void listsNewestFirstPageByPage() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(0, upload(token, CALL, Map.of()).statusCode(201).extract().path("id"));
    }
    var first =
        get(token, CONVERSATIONS + "?limit=2")
            .statusCode(200)
            .body("data.id", equalTo(ids.subList(0, 2)))
            .extract();
    get(token, CONVERSATIONS + "?limit=2&cursor=" + first.path("page.nextCursor"))
        .body("data.id", equalTo(ids.subList(2, 3)))
        .body("page.nextCursor", nullValue());
    get(token, CONVERSATIONS + "?cursor=x").statusCode(400);
    get(token, CONVERSATIONS + "/" + ids.get(0) + "/segments?cursor=x").statusCode(400);
  }

  @Test
  void othersSeeNothing() {
    String id = upload(token, CALL, Map.of()).statusCode(201).extract().path("id");
    String stranger = TestOrganization.random().rep();
    get(stranger, CONVERSATIONS + "/" + id).statusCode(404);
    get(stranger, CONVERSATIONS + "/" + id + "/segments").statusCode(404);
    get(stranger, CONVERSATIONS).body("data.size()", equalTo(0));
    get(org.partner("leads:read"), CONVERSATIONS).statusCode(403);
    get(org.partner("conversations:read"), CONVERSATIONS).body("data.size()", equalTo(1));
    upload(org.partner("conversations:read"), CALL, Map.of()).statusCode(403);
    upload(org.partner("conversations:write"), CALL, Map.of())
        .statusCode(201)
        .body("ownerId", nullValue());
    given().get(CONVERSATIONS).then().statusCode(401);
  }

  @Test
  void repeatingAnUploadWithItsKeyStoresOnce() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(token)
          .header("Idempotency-Key", key)
          .multiPart("file", "a.vtt", CALL.getBytes(StandardCharsets.UTF_8), "text/vtt")
          .post(CONVERSATIONS)
          .then()
          .statusCode(201);
    }
    get(token, CONVERSATIONS).body("data.size()", equalTo(1));
  }
}
