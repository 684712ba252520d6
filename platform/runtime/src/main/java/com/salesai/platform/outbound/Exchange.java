package com.salesai.platform.outbound;

import com.salesai.platform.outbound.OutboundFailure.Kind;
import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * One request over one connection to one checked address. Runs on a single event loop; ends exactly
 * once, at the latest at the deadline, and always gives the connection up.
 */
final class Exchange {
  private static final Set<String> OURS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "expect");

  private final HttpClient client;
  private final Vertx vertx;
  private final OutboundSettings settings;
  private final Deadline deadline;
  private final Buffer body = Buffer.buffer();
  private UniEmitter<? super OutboundAnswer> emitter;
  private HttpClientRequest request;
  private HttpClientResponse response;
  private long timer;
  private boolean over;

  Exchange(HttpClient client, Vertx vertx, OutboundSettings settings, Deadline deadline) {
    this.client = client;
    this.vertx = vertx;
    this.settings = settings;
    this.deadline = deadline;
  }

  Uni<OutboundAnswer> run(OutboundRequest what, OutboundTarget target, InetAddress address) {
    return Uni.createFrom().emitter(e -> start(e, what, target, address));
  }

  private void start(
      UniEmitter<? super OutboundAnswer> toEmitter,
      OutboundRequest what,
      OutboundTarget target,
      InetAddress address) {
    emitter = toEmitter;
    timer = vertx.setTimer(deadline.remainingMillis(), fired -> onDeadline());
    client
        .request(options(what, target, address))
        .onFailure(this::onNoConnection)
        .onSuccess(opened -> send(opened, what));
  }

  private static RequestOptions options(
      OutboundRequest what, OutboundTarget target, InetAddress address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(what.method()))
            .setServer(
                SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.isSecure())
            .setURI(target.requestUri())
            .setFollowRedirects(false);
    options.putHeader("User-Agent", "SalesAI");
    if (target.host().indexOf(':') >= 0) {
      options.putHeader("Host", "[%s]:%d".formatted(target.host(), target.port()));
    }
    what.headers()
        .forEach(
            (name, value) -> {
              if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                options.putHeader(name, value);
              }
            });
    return options;
  }

  private void send(HttpClientRequest opened, OutboundRequest what) {
    if (over) {
      opened.reset();
      return;
    }
    request = opened;
    request.exceptionHandler(this::onBroken);
    request
        .response()
        .onSuccess(this::read)
        // The exception handler has the same failure.
        .onFailure(this::onBroken);
    if (what.body() == null) {
      request.end();
    } else {
      request.end(Buffer.buffer(what.body()));
    }
  }

  private void read(HttpClientResponse arrived) {
    response = arrived;
    response.exceptionHandler(cutOff -> answer(false));
    response.endHandler(end -> answer(true));
    response.handler(this::take);
  }

  private void take(Buffer chunk) {
    int room = settings.maxBodyBytes() - body.length();
    body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
    if (chunk.length() > room) {
      answer(false);
    }
  }

  private void answer(boolean complete) {
    if (finish()) {
      if (!complete) {
        request.reset();
      }
      emitter.complete(
          new OutboundAnswer(
              response.statusCode(), headers(), body.getBytes(), complete, deadline.elapsed()));
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .forEach(
            entry ->
                headers.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    return Map.copyOf(headers);
  }

  private void onDeadline() {
    if (response != null) {
      answer(false);
    } else {
      fail(
          request == null ? Kind.CONNECT : Kind.TIMEOUT,
          request == null ? "The connection was not made in time." : "No answer came in time.");
    }
  }

  private void onNoConnection(Throwable failure) {
    if (failure instanceof SSLException || failure.getCause() instanceof SSLException) {
      fail(Kind.TLS, "The secured connection failed: its certificate, its name or the protocol.");
    } else if (failure instanceof UnknownHostException || failure instanceof SocketException) {
      fail(Kind.CONNECT, "The connection was refused or the host is unreachable.");
    } else {
      fail(Kind.CONNECT, "The connection could not be made.");
    }
  }

  private void onBroken(Throwable failure) {
    if (response != null) {
      answer(false);
    } else if (failure instanceof DecoderException || failure instanceof IllegalArgumentException) {
      fail(Kind.PROTOCOL, "What came back is not an HTTP answer or its headers are too large.");
    } else {
      fail(Kind.RESET, "The connection ended before an answer came.");
    }
  }

  private void fail(Kind kind, String message) {
    if (finish()) {
      if (request != null) {
        request.reset();
      }
      emitter.fail(new OutboundFailure(kind, message));
    }
  }

  private boolean finish() {
    if (over) {
      return false;
    }
    over = true;
    vertx.cancelTimer(timer);
    return true;
  }
}
