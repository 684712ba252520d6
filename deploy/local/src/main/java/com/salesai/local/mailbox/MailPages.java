package com.salesai.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /} lists the mails, {@code /messages/N} shows one, {@code /messages.json} is for scripts
 * and tests. Mail content is a stranger's text: it is escaped everywhere, and no script runs on
 * these pages.
 */
final class MailPages implements HttpHandler {

  private static final Pattern MESSAGE = Pattern.compile("/messages/([0-9]{1,6})");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Inbox inbox;

  MailPages(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    if (!LOCAL_HOST.matcher(host).matches()) {
      // A page of the internet whose name was pointed to this machine must not read the mails.
      send(exchange, 421, "text/html", page("Not here", "<p>Open this page as localhost.</p>"));
      return;
    }
    Matcher message = MESSAGE.matcher(path);
    if (path.equals("/")) {
      send(exchange, 200, "text/html", page("Local mailbox", list()));
    } else if (path.equals("/messages.json")) {
      send(exchange, 200, "application/json", json());
    } else if (message.matches()) {
      var found = inbox.find(Integer.parseInt(message.group(1)));
      send(
          exchange,
          found.isPresent() ? 200 : 404,
          "text/html",
          page("Local mailbox", found.map(MailPages::detail).orElse("<p>No such mail.</p>")));
    } else {
      send(exchange, 404, "text/html", page("Not found", "<p>Not found.</p>"));
    }
  }

  private String list() {
    var rows = new StringBuilder();
    for (ReceivedMail mail : inbox.newestFirst()) {
      rows.append("<tr><td>")
          .append(escape(mail.receivedAt().toString()))
          .append("<td>")
          .append(escape(String.join(", ", mail.to())))
          .append("<td><a href=\"/messages/")
          .append(mail.id())
          .append("\">")
          .append(mail.subject().isBlank() ? "(no subject)" : escape(mail.subject()))
          .append("</a>");
    }
    return rows.isEmpty()
        ? "<p>No mail yet. The page reloads by itself.</p>"
        : "<table><tr><th>Received<th>To<th>Subject" + rows + "</table>";
  }

  private static String detail(ReceivedMail mail) {
    String body = mail.text().isBlank() ? withoutTags(mail.html()) : mail.text();
    return "<p><a href=\"/\">All mails</a></p><h2>"
        + escape(mail.subject())
        + "</h2><p>From "
        + escape(mail.from())
        + " to "
        + escape(String.join(", ", mail.to()))
        + ", "
        + escape(mail.receivedAt().toString())
        + "</p><pre>"
        + withLinks(body)
        + "</pre>";
  }

  private String json() {
    ArrayNode mails = JSON.createArrayNode();
    for (ReceivedMail mail : inbox.newestFirst()) {
      var node = mails.addObject();
      node.put("id", mail.id())
          .put("from", mail.from())
          .put("subject", mail.subject())
          .put("receivedAt", mail.receivedAt().toString())
          .put("text", mail.text())
          .put("html", mail.html());
      mail.to().forEach(node.withArray("/to")::add);
    }
    return mails.toString();
  }

  private static String page(String title, String body) {
    return """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="10">
        <meta name="viewport" content="width=device-width"><title>%s</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        td,th{text-align:left;padding:.3rem 1rem .3rem 0}pre{white-space:pre-wrap;background:#f4f4f5;padding:1rem}</style>
        <h1>Local mailbox</h1><p>Every mail of the local stack lands here; none leaves this machine.</p>%s</html>
        """
        .formatted(title, body);
  }

  /** Links of the plain text are made clickable: an invitation has to be followed. */
  private static String withLinks(String text) {
    var html = new StringBuilder();
    Matcher link = LINK.matcher(text);
    int end = 0;
    while (link.find()) {
      String url = escape(link.group());
      html.append(escape(text.substring(end, link.start())))
          .append("<a rel=\"noreferrer\" href=\"")
          .append(url)
          .append("\">")
          .append(url)
          .append("</a>");
      end = link.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  private static String withoutTags(String html) {
    return html.replaceAll("(?is)<(style|script).*?</\\1>", "").replaceAll("<[^>]*>", " ").strip();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange;
        var output = exchange.getResponseBody()) {
      output.write(body);
    }
  }
}
