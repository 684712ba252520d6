package com.salesai.conversation.capture;

import com.salesai.contracts.conversation.CallTranscribed;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import com.salesai.conversation.analysis.TalkMeasures;
import com.salesai.conversation.customer.CallSubject;
import com.salesai.conversation.customer.CallSubjects;
import com.salesai.conversation.transcript.Segments;
import com.salesai.platform.files.FileRef;
import com.salesai.platform.files.FileStore;
import com.salesai.platform.files.FileUnavailable;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes a transcript in: reads and measures it, asks lead-service whose customer it was, keeps the
 * file, and stores the conversation with its segments and events in one unit of work.
 */
@ApplicationScoped
class UploadConversation {
  private final TranscriptReader reader;
  private final CallSubjects subjects;
  private final FileStore files;
  private final ConversationRepository conversations;
  private final Segments segments;
  private final SpeakersJson speakersJson;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  UploadConversation(
      TranscriptReader reader,
      CallSubjects subjects,
      FileStore files,
      ConversationRepository conversations,
      Segments segments,
      SpeakersJson speakersJson,
      UnitOfWork unitOfWork,
      Outbox outbox) {
    this.reader = reader;
    this.subjects = subjects;
    this.files = files;
    this.conversations = conversations;
    this.segments = segments;
    this.speakersJson = speakersJson;
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
  }

  /**
   * Takes one transcript in.
   *
   * @return the stored conversation; fails with 413 or 422 when the file cannot be read, 422 when
   *     the lead or opportunity is not known, 503 when lead-service or the file store gives no
   *     answer
   */
  Uni<Conversation> run(Caller caller, CallSubjects.Asker asker, Upload upload) {
    return reader
        .read(upload)
        .chain(
            call ->
                subjects
                    .find(asker, upload.leadId(), upload.opportunityId())
                    .map(subject -> draft(caller, upload, call, subject))
                    .chain(draft -> keep(caller, upload, call, draft)));
  }

  private Conversation draft(Caller caller, Upload upload, ReadCall call, CallSubject subject) {
    Conversation conversation = new Conversation();
    conversation.orgId = caller.orgId();
    conversation.id = Ids.next();
    conversation.title = upload.shownTitle();
    conversation.leadId = subject.leadId();
    conversation.opportunityId = subject.opportunityId();
    conversation.ownerId = subject.ownerId() == null ? caller.userId() : subject.ownerId();
    boolean callers = conversation.ownerId != null && conversation.ownerId.equals(caller.userId());
    conversation.teamId =
        subject.teamId() == null && callers ? caller.team().orElse(null) : subject.teamId();
    conversation.language = call.transcript().language();
    conversation.segments = call.transcript().segments().size();
    measure(conversation, call.measures());
    // PostgreSQL keeps microseconds; what the answer shows must be what later reads show.
    conversation.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return conversation;
  }

  private void measure(Conversation conversation, TalkMeasures measures) {
    conversation.durationSeconds = measures.durationSeconds();
    conversation.talkSeconds = measures.talkSeconds();
    conversation.talkRatio = measures.talkRatio();
    conversation.longestMonologueSeconds = measures.longestMonologueSeconds();
    conversation.questions = measures.questions();
    conversation.speakers = speakersJson.write(measures.speakers());
  }

  private Uni<Conversation> keep(
      Caller caller, Upload upload, ReadCall call, Conversation conversation) {
    return files
        .save(caller.orgId(), Conversation.AREA, Conversation.WEBVTT, upload.file())
        .onFailure(FileUnavailable.class)
        .transform(e -> ProblemException.unavailable("files.unavailable", "Try again in a moment."))
        .chain(file -> storeOrForget(caller, call, conversation, file));
  }

  /** A file whose row was not written is removed; when that fails too it is merely unused. */
  private Uni<Conversation> storeOrForget(
      Caller caller, ReadCall call, Conversation conversation, FileRef file) {
    conversation.keep(file);
    return store(caller, call, conversation)
        .onFailure()
        .call(() -> files.delete(caller.orgId(), file).onFailure().recoverWithNull());
  }

  private Uni<Conversation> store(Caller caller, ReadCall call, Conversation conversation) {
    return unitOfWork.run(
        caller,
        session ->
            conversations
                .add(session, conversation)
                .chain(() -> segments.add(session, conversation.id, call.batches()))
                .chain(
                    () ->
                        outbox.append(
                            session,
                            caller,
                            List.of(transcribed(conversation), analyzed(conversation))))
                .replaceWith(conversation));
  }

  private static CallTranscribed transcribed(Conversation c) {
    return new CallTranscribed(
        c.id,
        c.leadId,
        c.opportunityId,
        c.ownerId,
        c.teamId,
        c.segments,
        c.durationSeconds,
        c.language,
        c.createdAt);
  }

  private ConversationAnalyzed analyzed(Conversation c) {
    return new ConversationAnalyzed(
        c.id,
        c.leadId,
        c.opportunityId,
        c.ownerId,
        c.teamId,
        c.talkRatio,
        c.longestMonologueSeconds,
        c.questions,
        speakersJson.read(c.speakers).size(),
        c.createdAt);
  }
}
