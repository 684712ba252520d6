package com.salesai.analytics.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.salesai.analytics.AnalyticsDatabase;
import com.salesai.analytics.Facts;
import com.salesai.analytics.Story;
import com.salesai.contracts.Event;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OverviewComponentTest {
  private final TestOrganization acme = TestOrganization.random();
  private final AnalyticsDatabase database = new AnalyticsDatabase(acme.id());
  private final TestEvents events = new TestEvents();

  @AfterEach
  void close() {
    events.close();
  }

  private static ValidatableResponse overview(String token, String query) {
    return given()
        .auth()
        .oauth2(token)
        .urlEncodingEnabled(false)
        .get("/api/v1/analytics/overview" + query)
        .then();
  }

  private ValidatableResponse overview() {
    return overview(acme.rep(), "").statusCode(200);
  }

  private List<ProducerRecord<String, byte[]>> of(Event... ofOneAggregate) {
    return Story.of(acme.id(), ofOneAggregate);
  }

  private Story send() {
    Story story = Story.of(acme);
    story.records().forEach(events::send);
    database.awaitEvents(story.records().size());
    return story;
  }

  private void assertStory() {
    overview()
        .body("leads.total", equalTo(3))
        .body("leads.bySource.key", equalTo(List.of("paid-search", "referral")))
        .body("leads.bySource.count", equalTo(List.of(2, 1)))
        .body("leads.byTier.key", containsInAnyOrder("hot", "cold", "unscored"))
        .body("leads.byTier.count", equalTo(List.of(1, 1, 1)))
        .body("pipeline.open", equalTo(1))
        .body("pipeline.amount", equalTo("99.125"))
        .body("pipeline.currency", equalTo("EUR"))
        .body("won.count", equalTo(1))
        .body("won.amount", equalTo("1250.50"))
        .body("lost.count", equalTo(1))
        .body("winRate", equalTo(0.5f))
        .body("revenue.amount", equalTo("1250.50"))
        .body("revenue.currency", equalTo("EUR"))
        .body("proposals.generated", equalTo(2))
        .body("proposals.sent", equalTo(1))
        .body("proposals.viewed", equalTo(1))
        .body("proposals.accepted", equalTo(1))
        .body("proposals.declined", equalTo(1))
        .body("conversations.count", equalTo(1))
        .body("conversations.averageTalkRatio", equalTo(0.6235f))
        .body("battleCardViews", equalTo(2))
        .body("lastEvents", hasSize(20))
        .body("lastEvents.type", hasItem("lead.scored"))
        .body("lastEvents[0].receivedAt", notNullValue())
        .body("asOf", notNullValue());
  }

  @Test
  void countsExactlyWhateverTheOrderOfTopics() {
    send();
    assertStory();
  }

  @Test
  void countsOnceWhatIsDeliveredThreeTimes() {
    Story story = send();
    story.records().forEach(events::send);
    story.records().forEach(events::send);
    // What follows in the same partition comes after the repetitions, and changes no number itself.
    story.closings().forEach(events::send);
    database.awaitEvents(story.records().size() + story.closings().size());
    assertStory();
    database.awaitRows("select max(views) from proposal_fact", "3");
    database.awaitRows("select count(*) from parked_event", "0");
  }

  @Test
  void anEmptyOrganizationHasNoRateAndNoMoney() {
    overview(TestOrganization.random().rep(), "")
        .statusCode(200)
        .body("leads.total", equalTo(0))
        .body("leads.bySource", empty())
        .body("pipeline.open", equalTo(0))
        .body("pipeline.amount", equalTo("0.00"))
        .body("$", hasKey("winRate"))
        .body("winRate", nullValue())
        .body("conversations", hasKey("averageTalkRatio"))
        .body("lastEvents", empty());
  }

  @Test
  void anotherOrganizationSeesNothing() {
    send();
    overview(TestOrganization.random().admin(), "")
        .body("leads.total", equalTo(0))
        .body("won.count", equalTo(0))
        .body("proposals.generated", equalTo(0))
        .body("conversations.count", equalTo(0))
        .body("battleCardViews", equalTo(0))
        .body("lastEvents", empty());
  }

  @Test
  void countsOnlyThePeriodButThePipelineAsItIs() {
    UUID early = UUID.randomUUID();
    UUID late = UUID.randomUUID();
    Instant later = Facts.AT.plusSeconds(86_400);
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    records.addAll(
        of(
            Facts.opened(early, null, null, Facts.eur("1")),
            Facts.won(early, null, null, null, Facts.AT)));
    records.addAll(
        of(
            Facts.opened(late, null, null, Facts.eur("2")),
            Facts.won(late, null, null, Facts.eur("3"), later)));
    records.addAll(of(Facts.opened(UUID.randomUUID(), null, null, Facts.eur("4"))));
    records.addAll(of(Facts.captured(UUID.randomUUID(), "email")));
    records.forEach(events::send);
    database.awaitEvents(records.size());

    overview(acme.rep(), "?to=" + later)
        .body("won.count", equalTo(1))
        .body("won.amount", equalTo("1.00"))
        .body("leads.total", equalTo(1))
        .body("pipeline.amount", equalTo("4.00"));
    overview(acme.rep(), "?from=" + later)
        .body("won.count", equalTo(1))
        .body("won.amount", equalTo("3.00"))
        .body("leads.total", equalTo(0))
        .body("pipeline.amount", equalTo("4.00"));
    overview(acme.rep(), "?from=" + Facts.AT + "&to=" + later.plusSeconds(1))
        .body("won.count", equalTo(2))
        .body("leads.total", equalTo(1));
  }

  @Test
  void showsWhatTheCallerMaySee() {
    UUID other = UUID.randomUUID();
    UUID team = UUID.randomUUID();
    UUID mine = UUID.randomUUID();
    UUID others = UUID.randomUUID();
    UUID nobodys = UUID.randomUUID();
    UUID deal = UUID.randomUUID();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    records.addAll(of(Facts.captured(mine, "email", acme.repId(), null)));
    records.addAll(of(Facts.captured(others, "email", other, team)));
    records.addAll(of(Facts.captured(nobodys, "email", null, null)));
    // Without an owner of their own they belong to the other rep's lead, the second proposal by way
    // of the deal.
    records.addAll(of(Facts.opened(deal, others, null, Facts.eur("7"))));
    records.addAll(of(Facts.generated(UUID.randomUUID(), others, null, null)));
    records.addAll(of(Facts.generated(UUID.randomUUID(), null, deal, null)));
    records.addAll(of(Facts.cardViewed(UUID.randomUUID(), others, acme.repId())));
    records.addAll(of(Facts.transcribed(UUID.randomUUID(), others, null)));
    // Another rep's call with my lead is that rep's; my call with another rep's lead is mine.
    records.addAll(of(Facts.transcribed(UUID.randomUUID(), mine, other)));
    records.addAll(of(Facts.transcribed(UUID.randomUUID(), others, acme.repId())));
    records.addAll(of(Facts.generated(UUID.randomUUID(), UUID.randomUUID(), null, null)));
    records.forEach(events::send);
    database.awaitEvents(records.size());

    String own = acme.repToken().visibility("rep", "own").sign();
    overview()
        .body("leads.total", equalTo(3))
        .body("proposals.generated", equalTo(3))
        .body("conversations.count", equalTo(3))
        .body("lastEvents", hasSize(records.size()));
    overview(own, "")
        .body("leads.total", equalTo(2))
        .body("pipeline.open", equalTo(0))
        .body("proposals.generated", equalTo(0))
        .body("battleCardViews", equalTo(0))
        .body("conversations.count", equalTo(1))
        .body("lastEvents", hasSize(3));
    overview(acme.repToken().visibility("rep", "team").teams(Set.of(team)).sign(), "")
        .body("leads.total", equalTo(3))
        .body("pipeline.open", equalTo(1))
        .body("proposals.generated", equalTo(2))
        .body("battleCardViews", equalTo(1))
        .body("conversations.count", equalTo(2))
        .body("lastEvents", hasSize(records.size() - 2));

    // The lead changes hands and takes along what hangs on it.
    events.send(acme.id(), 2, Facts.moved(others, "email", acme.repId(), null));
    database.awaitEvents(records.size() + 1);
    overview(own, "")
        .body("leads.total", equalTo(3))
        .body("pipeline.open", equalTo(1))
        .body("proposals.generated", equalTo(2))
        .body("battleCardViews", equalTo(1))
        .body("conversations.count", equalTo(2));
  }

  @Test
  void refusesPeriodsThatAreNone() {
    overview(acme.rep(), "?from=yesterday")
        .statusCode(400)
        .body("code", equalTo("parameter.invalid"));
    overview(acme.rep(), "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
        .statusCode(400)
        .body("code", equalTo("period.invalid"));
  }

  @Test
  void isOpenToRepsAndToPartnersWithTheScope() {
    overview(acme.partner("analytics:read"), "").statusCode(200);
    overview(acme.partner("leads:read"), "").statusCode(403).body("code", equalTo("auth.scope"));
    given().get("/api/v1/analytics/overview").then().statusCode(401);
  }
}
