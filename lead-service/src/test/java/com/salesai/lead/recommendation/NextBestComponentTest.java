package com.salesai.lead.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.salesai.lead.Api;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class NextBestComponentTest {
  private final TestOrganization acme = TestOrganization.random();
  private final Api rep = new Api(acme.rep());

  private UUID deal(String json) {
    return Api.created(rep.post("/opportunities", json));
  }

  @Test
  void isEmptyAtFirst() {
    rep.get("/leads/next-best").statusCode(200).body("data", empty());
  }

  @Test
  void ranksLeadsAndDealsByExpectedValue() {
    UUID plain = rep.lead("plain@best.example");
    UUID priced = rep.lead("priced@best.example");
    rep.post("/leads/" + priced + "/activities", "{\"type\":\"pricing_view\"}").statusCode(201);
    UUID won = deal("{\"name\":\"W\",\"amount\":{\"amount\":\"2000\",\"currency\":\"EUR\"}}");
    rep.post("/opportunities/" + won + "/closings", "{\"outcome\":\"won\"}").statusCode(200);
    UUID worked = rep.lead("worked@best.example");
    UUID negotiated =
        deal(
            """
            {"name":"N","leadId":"%s","stage":"negotiation","amount":{"amount":"50000","currency":"EUR"}}"""
                .formatted(worked));
    UUID early = deal("{\"name\":\"E\",\"amount\":{\"amount\":\"60000\",\"currency\":\"EUR\"}}");
    rep.post("/leads", "{\"email\":\"out@best.example\",\"status\":\"disqualified\"}")
        .statusCode(201);

    var answer =
        rep.get("/leads/next-best?limit=10")
            .statusCode(200)
            .body(
                "data.id",
                contains(
                    negotiated.toString(), early.toString(), priced.toString(), plain.toString()))
            .body("data.kind", contains("opportunity", "opportunity", "lead", "lead"))
            .body("data[0].nextActionCode", equalTo("agree-terms"))
            .body("data[1].probability", equalTo(0.1f))
            .body("data[1].expectedValue.amount", equalTo("6000.00"))
            .body("data[2].nextActionCode", equalTo("call-today"))
            .body("data[2].value.amount", equalTo("2000.00"))
            .body("data[2].reason", containsString("Looked at the pricing"))
            .body("data[3].nextActionCode", equalTo("nurture"))
            .extract();
    List<String> expected = answer.path("data.expectedValue.amount");
    assertThat(expected.stream().map(BigDecimal::new).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    rep.get("/leads/next-best?limit=1").body("data", hasSize(1));
    rep.get("/leads/next-best?limit=0").statusCode(400);
  }
}
