package com.salesai.conversation.capture;

import com.salesai.conversation.analysis.RepSpeaker;
import com.salesai.conversation.analysis.TalkAnalysis;
import com.salesai.conversation.transcript.Segments;
import com.salesai.conversation.transcript.Transcript;
import com.salesai.conversation.transcript.TranscriptProblem;
import com.salesai.conversation.transcript.WebVtt;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Reads and measures an upload on a worker: ten megabytes are too much for the event loop. */
@ApplicationScoped
class TranscriptReader {
  /** Largest transcript in bytes: 10 MiB. */
  static final long MAX_BYTES = 10L * 1024 * 1024;

  /** Most different speakers; more means that the names were not names. */
  static final int MAX_SPEAKERS = 500;

  private final Vertx vertx;
  private final Segments segments;

  TranscriptReader(Vertx vertx, Segments segments) {
    this.vertx = vertx;
    this.segments = segments;
  }

  /** Fails with 413 over {@link #MAX_BYTES}, and with 422 naming the line that cannot be read. */
  Uni<ReadCall> read(Upload upload) {
    if (upload.size() > MAX_BYTES) {
      throw new ProblemException(
          413,
          "transcript.too-large",
          "A transcript has at most %d bytes.".formatted(MAX_BYTES),
          List.of(),
          Map.of());
    }
    return vertx.executeBlocking(() -> readNow(upload), false);
  }

  private ReadCall readNow(Upload upload) throws IOException {
    Transcript transcript = parse(upload);
    if (RepSpeaker.named(transcript).size() > MAX_SPEAKERS) {
      throw invalid(
          "transcript.too-many-speakers",
          "The file names more than %d speakers.".formatted(MAX_SPEAKERS),
          "file");
    }
    String rep = rep(transcript, upload);
    return new ReadCall(transcript, TalkAnalysis.of(transcript, rep), segments.prepare(transcript));
  }

  private static Transcript parse(Upload upload) throws IOException {
    try {
      return WebVtt.read(Files.readAllBytes(upload.file()));
    } catch (TranscriptProblem problem) {
      String where = problem.line() == 0 ? "" : "Line %d: ".formatted(problem.line());
      throw invalid(problem.code(), where + problem.getMessage(), "file");
    }
  }

  private static String rep(Transcript transcript, Upload upload) {
    if (upload.repSpeaker() == null || upload.repSpeaker().isBlank()) {
      return RepSpeaker.guess(transcript, upload.uploader()).orElse(null);
    }
    return RepSpeaker.byName(transcript, upload.repSpeaker())
        .orElseThrow(
            () ->
                invalid(
                    "transcript.no-such-speaker",
                    "Nobody of that name speaks in the file.",
                    "repSpeaker"));
  }

  private static ProblemException invalid(String code, String detail, String field) {
    return ProblemException.unprocessable(code, detail, new FieldError(field, code, detail));
  }
}
