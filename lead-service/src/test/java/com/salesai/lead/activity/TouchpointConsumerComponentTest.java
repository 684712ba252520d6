package com.salesai.lead.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.salesai.contracts.conversation.CallTranscribed;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalViewed;
import com.salesai.lead.Api;
import com.salesai.lead.OutboxRows;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class TouchpointConsumerComponentTest {
  @Inject OutboxRows outbox;

  private final TestEvents events = new TestEvents();
  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());

  @AfterEach
  void close() {
    events.close();
  }

  private List<String> activities(UUID lead) {
    return rep.get("/leads/" + lead + "/activities").extract().path("data.type");
  }

  private int score(UUID lead) {
    return rep.get("/leads/" + lead).extract().path("score.value");
  }

  private static ConversationAnalyzed analyzed(UUID lead, UUID deal) {
    return new ConversationAnalyzed(
        UUID.randomUUID(), lead, deal, null, null, 0.5, 42.0, 7, 2, Instant.now());
  }

  @Test
  void anAnalysedCallRaisesTheScoreOnce() {
    UUID lead = rep.lead("call@touch.example");
    int before = score(lead);
    ConversationAnalyzed call = analyzed(lead, null);
    CallTranscribed transcribed =
        new CallTranscribed(
            call.conversationId(), lead, null, null, null, 12, 300.0, "en", Instant.now());
    ProducerRecord<String, byte[]> first = TestEvents.record(acme.id(), 1, transcribed);
    ProducerRecord<String, byte[]> second = TestEvents.record(acme.id(), 2, call);
    for (int i = 0; i < 3; i++) {
      events.send(first);
      events.send(second);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(score(lead)).isEqualTo(before + 8 + 6));
    // A later event of the same conversation proves that the repetitions are through.
    UUID other = rep.lead("marker@touch.example");
    events.send(
        acme.id(),
        3,
        new ConversationAnalyzed(
            call.conversationId(), other, null, null, null, null, 1.0, 0, 2, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(activities(other)).containsExactly("call"));
    assertThat(activities(lead)).containsExactly("call");
    assertThat(outbox.types(lead))
        .containsExactly("lead.captured", "lead.scored", "lead.activity-recorded", "lead.scored");
  }

  @Test
  void proposalsReachTheLeadOfTheDeal() {
    UUID lead = rep.lead("proposal@touch.example");
    UUID deal =
        Api.created(
            rep.post("/opportunities", "{\"leadId\":\"%s\",\"name\":\"D\"}".formatted(lead)));
    UUID proposal = UUID.randomUUID();
    events.send(acme.id(), 1, new ProposalViewed(proposal, null, deal, null, null, Instant.now()));
    events.send(
        acme.id(), 2, new ProposalAccepted(proposal, null, deal, null, null, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(activities(lead))
                    .containsExactlyInAnyOrder("proposal_view", "proposal_accept"));
    rep.get("/leads/next-best")
        .statusCode(200)
        .body("data[0].nextActionCode", org.hamcrest.Matchers.equalTo("close-deal"));
  }

  @Test
  void unknownLeadsAndOtherOrganizationsAreLeftAlone() {
    UUID lead = rep.lead("alone@touch.example");
    TestOrganization globex = TestOrganization.random();
    UUID theirs = new Api(globex.rep()).lead("theirs@touch.example");
    UUID conversation = UUID.randomUUID();
    events.send(
        globex.id(),
        1,
        new ConversationAnalyzed(
            conversation, lead, null, null, null, 0.5, 1.0, 5, 2, Instant.now()));
    events.send(
        globex.id(),
        2,
        new ConversationAnalyzed(
            conversation, UUID.randomUUID(), null, null, null, 0.5, 1.0, 5, 2, Instant.now()));
    events.send(
        globex.id(),
        3,
        new ConversationAnalyzed(
            conversation, theirs, null, null, null, 0.5, 1.0, 5, 2, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        new Api(globex.rep())
                            .get("/leads/" + theirs + "/activities")
                            .extract()
                            .<List<String>>path("data.type"))
                    .containsExactly("call"));
    assertThat(activities(lead)).isEmpty();
  }
}
