package com.salesai.local.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.salesai.local.LocalStackException;
import com.salesai.local.demo.api.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryLoadTest {

  @TempDir Path state;

  private final FakeGateway gateway = new FakeGateway();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void sendsEverythingOnceAndSaysSoWhenItRunsAgain() {
    load();
    int sent = gateway.requests.size();
    assertThat(gateway.keys).hasSize(sent);
    assertThat(gateway.requests).filteredOn("/api/v1/leads"::equals).hasSize(330);
    assertThat(gateway.requests).contains("/api/v1/activities/batches", "/api/v1/conversations");
    assertThat(gateway.mostAtOnce.get()).isBetween(2, 8);
    assertThat(output()).contains("Loaded the demo data in").contains("330 leads");

    load();
    assertThat(gateway.requests).hasSize(sent);
    assertThat(output()).contains("is there already");
  }

  @Test
  void namesTheRequestThatFailedAndGoesOnFromThere() {
    gateway.refuse = path -> path.endsWith("/closings");
    assertThatThrownBy(this::load)
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("POST /api/v1/opportunities/")
        .hasMessageContaining("/closings as ")
        .hasMessageContaining("answered 422 lead.invalid: The lead breaks 1 rule(s).")
        .hasMessageContaining("./salesai demo load goes on");

    gateway.refuse = path -> false;
    load();
    assertThat(output()).contains("Going on").contains("Loaded the demo data");
    assertThat(gateway.keys).hasSameSizeAs(gateway.requests);
    assertThat(gateway.requests).filteredOn("/api/v1/leads"::equals).hasSize(330);
  }

  @Test
  void halfALineOfAKilledRunIsForgotten() throws IOException {
    load();
    Path journal = state.resolve("demo/load.journal");
    String complete = "complete complete\n";
    String text = Files.readString(journal);
    assertThat(text).endsWith(complete);
    Files.writeString(journal, text.substring(0, text.length() - complete.length()));
    Files.writeString(journal, "acme/le", StandardOpenOption.APPEND);
    int sent = gateway.requests.size();
    load();
    assertThat(gateway.requests).hasSize(sent);
    assertThat(Files.readString(journal)).endsWith(complete).doesNotContain("acme/le\n");
  }

  private void load() {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new StoryLoad(Api.of(gateway.address(), StoryLoadTest::token), state, out, false).run();
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String token(String principal) {
    String claims = "{\"exp\":4102444800}";
    return "h."
        + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".s";
  }
}
