package com.salesai.proposal.document;

import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes PDFs on two threads of their own, so that a burst of documents neither blocks the event
 * loop nor takes the workers of everything else. A full queue and a slow document answer 503.
 */
@ApplicationScoped
class PdfWorkers {
  private static final int THREADS = 2;
  private static final int QUEUE = 64;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(QUEUE),
          work -> {
            Thread thread = new Thread(work, "pdf");
            thread.setDaemon(true);
            return thread;
          });

  PdfWorkers(Vertx vertx) {
    this.vertx = vertx;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Makes the PDF; the answer comes on the caller's context.
   *
   * @return fails with 503 {@code document.busy} or {@code document.too-slow}, 422 {@code
   *     document.too-long}
   */
  Uni<Pdf> render(String xhtml) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context context = vertx.getOrCreateContext();
              return Uni.createFrom()
                  .item(() -> PdfRenderer.render(xhtml))
                  .runSubscriptionOn(threads)
                  .ifNoItem()
                  .after(LONGEST)
                  .fail()
                  .emitOn(command -> context.runOnContext(ignored -> command.run()));
            })
        .onFailure(RejectedExecutionException.class)
        .transform(full -> ProblemException.unavailable("document.busy", "Try again in a moment."))
        .onFailure(TimeoutException.class)
        .transform(
            slow ->
                ProblemException.unavailable(
                    "document.too-slow", "The PDF takes too long. Try again in a moment."))
        .onFailure(PdfRenderer.TooLong.class)
        .transform(
            tooLong ->
                ProblemException.unprocessable(
                    "document.too-long",
                    "The document has more than %d pages.".formatted(PdfRenderer.MAX_PAGES)));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
