package com.salesai.crmsync.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.salesai.contracts.notification.NotificationRequested;
import com.salesai.crmsync.Surroundings;
import com.salesai.crmsync.TestClock;
import com.salesai.platform.ids.Ids;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
class NotificationComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject TestClock clock;
  private final TestOrganization acme = TestOrganization.random();
  private final TestEvents events = new TestEvents();
  private DirectoryStub directory;
  private GreenMail mailServer;

  @BeforeEach
  void start() {
    directory = new DirectoryStub();
    startMailServer();
  }

  private void startMailServer() {
    mailServer =
        new GreenMail(
            new ServerSetup(
                ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class),
                "127.0.0.1",
                ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
  }

  @AfterEach
  void stop() {
    events.close();
    directory.close();
    mailServer.stop();
  }

  private UUID request(UUID recipient, String role, String titleKey, String... channels) {
    UUID id = Ids.next();
    var record =
        TestEvents.record(
            acme.id(),
            1,
            new NotificationRequested(
                id,
                recipient,
                role,
                "lead-hot",
                titleKey,
                Map.of("endpointId", "7"),
                "/leads/1",
                "warning",
                List.of(channels),
                Instant.now()));
    events.send(record);
    events.send(record);
    events.send(record);
    return id;
  }

  private static ValidatableResponse list(String token, String query, String language) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", language)
        .get("/api/v1/notifications" + query)
        .then();
  }

  private void untilUnread(String token, int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> list(token, "", "en").extract().<Integer>path("unread") == count);
  }

  @Test
  void showsEachPersonTheirOwn() {
    UUID mine = request(acme.repId(), null, "webhook.endpoint-disabled.gone", "bell");
    UUID managers = request(null, "manager", "some.unknown-key", "bell");
    request(acme.adminId(), null, "webhook.endpoint-disabled.failing", "bell");
    untilUnread(acme.rep(), 1);
    untilUnread(acme.manager(), 1);
    untilUnread(acme.admin(), 2);

    list(acme.rep(), "", "es-MX,es;q=0.8")
        .statusCode(200)
        .body("data.id", contains(mine.toString()))
        .body(
            "data[0].title",
            equalTo(
                "Se ha desactivado un punto de webhook: su receptor ha respondido que ya no existe."))
        .body("data[0].titleParams.endpointId", equalTo("7"))
        .body("data[0].severity", equalTo("warning"));
    list(acme.manager(), "", "fr").body("data[0].title", equalTo("lead hot"));
    list(TestOrganization.random().admin(), "", "en").body("data", empty());
    given()
        .auth()
        .oauth2(acme.partner("leads:read"))
        .get("/api/v1/notifications")
        .then()
        .statusCode(403);

    read(acme.rep(), managers).statusCode(404);
    read(TestOrganization.random().rep(), mine).statusCode(404);
    read(acme.rep(), mine).statusCode(204);
    read(acme.rep(), mine).statusCode(204);
    list(acme.rep(), "", "en").body("unread", equalTo(0)).body("data[0].readAt", notNullValue());
    list(acme.rep(), "?unread=true", "en").body("data", empty());
    given()
        .auth()
        .oauth2(acme.admin())
        .post("/api/v1/notifications/read-all")
        .then()
        .statusCode(204);
    list(acme.admin(), "", "en").body("unread", equalTo(0)).body("data", hasSize(2));
    // What an administrator has read is still new to the manager.
    list(acme.manager(), "", "en").body("unread", equalTo(1));
  }

  private static ValidatableResponse read(String token, UUID id) {
    return given().auth().oauth2(token).post("/api/v1/notifications/" + id + "/read").then();
  }

  @Test
  void writesOneMailInTheReadersLanguage() throws Exception {
    directory.add(acme.id(), acme.repId(), "rep", "rosa@acme.test", "Rosa Ruiz", "es", true);
    request(acme.repId(), null, "webhook.endpoint-disabled.gone", "bell", "email");
    assertTrue(mailServer.waitForIncomingEmail(30_000, 1));
    MimeMessage mail = mailServer.getReceivedMessages()[0];
    assertEquals("rosa@acme.test", mail.getAllRecipients()[0].toString());
    assertTrue(mail.getSubject().contains("Se ha desactivado"), mail.getSubject());
    String text = mail.getContent().toString();
    assertTrue(text.startsWith("Hola Rosa Ruiz:"), text);
    assertTrue(text.contains("/leads/1"), text);
    assertEquals(1, mail.getHeader("Message-ID").length);
    assertTrue(mail.getHeader("Message-ID")[0].endsWith("@salesai>"));
    // Three copies of the event came; no second mail does.
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(5))
        .until(() -> mailServer.getReceivedMessages().length == 1);
  }

  @Test
  void writesToEverybodyWithTheRole() {
    directory.add(acme.id(), acme.repId(), "rep", "r@acme.test", "R", "en", true);
    directory.add(acme.id(), acme.managerId(), "manager", "m@acme.test", "M", "en", true);
    directory.add(acme.id(), acme.adminId(), "admin", "a@acme.test", "A", "es", true);
    directory.add(acme.id(), UUID.randomUUID(), "admin", "old@acme.test", "O", "es", false);
    request(null, "manager", "webhook.endpoint-disabled.gone", "email");
    assertTrue(mailServer.waitForIncomingEmail(30_000, 2));
    assertEquals(
        List.of("a@acme.test", "m@acme.test"),
        java.util.Arrays.stream(mailServer.getReceivedMessages())
            .map(NotificationComponentTest::recipient)
            .sorted()
            .toList());
    list(acme.manager(), "", "en").body("data", empty());
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void waitsForTheDirectoryAndForTheMailServer() {
    directory.add(acme.id(), acme.repId(), "rep", "rosa@acme.test", "Rosa", "en", true);
    directory.down(true);
    mailServer.stop();
    request(acme.repId(), null, "webhook.endpoint-disabled.gone", "email");
    await().atMost(PATIENCE).until(() -> directory.refused() > 0);
    directory.down(false);
    int asked = directory.asked();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(15));
              return directory.asked() > asked;
            });
    startMailServer();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(20));
              return mailServer.getReceivedMessages().length == 1;
            });
  }
}
