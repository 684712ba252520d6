package com.salesai.gateway.routing;

import com.salesai.gateway.web.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * Counts a body that passes through and fails as soon as it is too large: a chunked one does not
 * say its length before.
 */
final class LimitedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> body;
  private final long limit;
  private long count;
  private final Runnable onChunk;
  private boolean failed;
  private Handler<Throwable> failure = cause -> {};

  /**
   * Wraps a body.
   *
   * @param limit most bytes that may pass
   * @param onChunk called for every piece that passes
   */
  LimitedBody(ReadStream<Buffer> body, long limit, Runnable onChunk) {
    this.body = body;
    this.limit = limit;
    this.onChunk = onChunk;
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        413, "body.too-large", "The body may have %d bytes here.".formatted(limit));
  }

  @Override
  public LimitedBody handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> handler) {
    if (failed) {
      return;
    }
    count += chunk.length();
    if (count > limit) {
      failed = true;
      failure.handle(tooLarge(limit));
    } else {
      onChunk.run();
      handler.handle(chunk);
    }
  }

  @Override
  public LimitedBody exceptionHandler(Handler<Throwable> handler) {
    failure = handler == null ? cause -> {} : handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody pause() {
    body.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    body.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }

  @Override
  public LimitedBody endHandler(Handler<Void> handler) {
    body.endHandler(
        handler == null
            ? null
            : end -> {
              if (!failed) {
                handler.handle(end);
              }
            });
    return this;
  }
}
