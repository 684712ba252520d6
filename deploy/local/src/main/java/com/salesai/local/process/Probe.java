package com.salesai.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a process serves already. */
@FunctionalInterface
public interface Probe {

  /** True when it serves; an exception means "not yet". */
  boolean ready() throws IOException, InterruptedException;

  /** Ready when the port accepts a connection. */
  static Probe tcp(int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      }
    };
  }

  /** Ready when a GET answers 200. */
  static Probe http(URI uri) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    return () -> client.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }
}
