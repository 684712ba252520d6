package com.salesai.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.salesai.gateway.TestKafka;
import com.salesai.gateway.TestSurroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes as they are configured. */
@QuarkusTest
@QuarkusTestResource(TestSurroundings.class)
@QuarkusTestResource(TestKafka.class)
class RouteTableComponentTest {
  @Inject RouteTable routes;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/leads, SERVICE, lead",
    "/api/v1/activities/1, SERVICE, lead",
    "/api/v1/opportunities, SERVICE, lead",
    "/api/v1/templates, SERVICE, proposal",
    "/api/v1/proposals/1/document.pdf, SERVICE, proposal",
    "/api/v1/battlecards, SERVICE, proposal",
    "/api/v1/conversations, SERVICE, conversation",
    "/api/v1/analytics/overview, SERVICE, analytics",
    "/api/v1/audit-events, SERVICE, analytics",
    "/api/v1/webhooks/endpoints, SERVICE, crm-sync",
    "/api/v1/notifications, SERVICE, crm-sync",
    "/api/v1/me, OWN,",
    "/api/v1/members/1, OWN,",
    "/api/v1/live, OWN,",
    "/api/v1/openapi.json, OPEN,",
    "/api/v1/docs/docs.js, OPEN,",
    "/api/v1/leadsx, NONE,",
    "/api/v1/, NONE,",
    "/api/v2/leads, NONE,",
    "/internal/v1/organizations/1/members/2, INTERNAL,",
    "/internal/v1/leads, NONE,",
    "/q/health/ready, OPEN,",
    "/q/healthx, NONE,",
    "/q/metrics, NONE,",
    "/webjars/swagger-ui/5/index.html, NONE,",
    "/, OPEN,",
    "/assets/index.js, OPEN,",
    "/login, OPEN,",
    "/login/callback, OPEN,",
    "/logout, OPEN,",
    "/app, PAGE,",
    "/app/leads/1, PAGE,"
  })
  void everyPathHasOneDestination(String path, Destination.Kind kind, String service) {
    Destination destination = routes.find(path);
    assertEquals(kind, destination.kind());
    assertEquals(service, destination.service());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/leads, 2097152",
    "/api/v1/leads/imports, 2147483648",
    "/api/v1/leads/imports/1, 2097152",
    "/api/v1/conversations, 1073741824",
    "/api/v1/leads/models/1/predictions, 16777216",
    "/api/v1/predictions, 2097152"
  })
  void bodiesHaveALimitByRoute(String path, long bytes) {
    assertEquals(bytes, routes.find(path).bodyLimit());
  }
}
