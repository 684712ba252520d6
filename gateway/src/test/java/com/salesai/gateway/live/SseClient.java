package com.salesai.gateway.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Reads a stream as a browser does. */
final class SseClient implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Stream<String> body;
  final int status;

  SseClient(URI live, String token, String lastEventId) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(live)
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    status = response.statusCode();
    body = response.body();
    Thread reader = new Thread(this::read, "sse-client");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      body.forEach(lines::add);
    } catch (java.io.UncheckedIOException closed) {
      lines.add("(closed)");
    }
  }

  List<String> lines() {
    return lines;
  }

  /** Values of a field, such as {@code event} or {@code id}. */
  List<String> values(String field) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(field + ":")) {
        values.add(line.substring(field.length() + 1).strip());
      }
    }
    return values;
  }

  @Override
  public void close() {
    body.close();
  }
}
