package com.salesai.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.salesai.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final List<Integer> ports = FreePorts.find(2);
  private Mailbox mailbox;

  @BeforeEach
  void start() {
    mailbox = Mailbox.start(ports.get(0), ports.get(1));
  }

  @AfterEach
  void stop() {
    mailbox.close();
  }

  @Test
  void showsAMailWithItsLinkAndEscapesEverythingElse() throws Exception {
    send("Welcome <script>alert(1)</script>", "Open https://example.test/a?b=1&c=2 <img src=x>");
    assertThat(get("/").body())
        .contains("ana@acme.test")
        .contains("Welcome &lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(get("/messages/1").body())
        .contains("<a rel=\"noreferrer\" href=\"https://example.test/a?b=1&amp;c=2\">")
        .contains("&lt;img src=x&gt;");
    assertThat(get("/messages/2").statusCode()).isEqualTo(404);
  }

  @Test
  void offersTheMailsAsJsonNewestFirst() throws Exception {
    send("first", "one");
    send("second", "two");
    String json = get("/messages.json").body();
    assertThat(json.indexOf("second")).isPositive().isLessThan(json.indexOf("first"));
  }

  @Test
  void forbidsScriptsAndForeignHostNames() throws Exception {
    assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(rawStatus("evil.test")).contains("421");
    assertThat(rawStatus("localhost:" + ports.get(1))).contains("200");
  }

  private void send(String subject, String text) {
    GreenMailUtil.sendTextEmail(
        "ana@acme.test",
        "no-reply@salesai.test",
        subject,
        text,
        new ServerSetup(ports.get(0), "127.0.0.1", "smtp"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + ports.get(1) + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private String rawStatus(String host) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", ports.get(1))) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new String(
          socket.getInputStream().readNBytes(30), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
