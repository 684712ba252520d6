package com.salesai.contracts.conversation;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation has a transcript.
 *
 * @param conversationId the conversation
 * @param leadId lead it was held with
 * @param opportunityId opportunity it was about
 * @param ownerId member who owns the conversation; absent when nobody does
 * @param teamId team the conversation belongs to; absent when it belongs to none
 * @param segments number of transcript segments, 0 or more
 * @param durationSeconds length of the recording in seconds, 0 or more
 * @param language BCP 47 tag; absent when unknown
 * @param transcribedAt when the transcript was ready
 */
@WireRecord
@EventContract(type = "com.salesai.conversation.transcribed.v1", topic = "salesai.conversation.v1")
public record CallTranscribed(
    @Required UUID conversationId,
    UUID leadId,
    UUID opportunityId,
    UUID ownerId,
    UUID teamId,
    @Required int segments,
    @Required double durationSeconds,
    String language,
    @Required Instant transcribedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return conversationId;
  }
}
