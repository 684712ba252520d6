package com.salesai.contracts.conversation;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * The measures of a conversation are known.
 *
 * @param conversationId the conversation
 * @param leadId lead it was held with
 * @param opportunityId opportunity it was about
 * @param ownerId member who owns the conversation; absent when nobody does
 * @param teamId team the conversation belongs to; absent when it belongs to none
 * @param talkRatio share of all talk time that our side held, 0 to 1; absent when the speakers are
 *     unknown
 * @param longestMonologueSeconds longest uninterrupted speech of one speaker in seconds, 0 or more
 * @param questions number of questions asked, 0 or more
 * @param speakers number of different speakers, 0 or more
 * @param analyzedAt when the measures were made
 */
@WireRecord
@EventContract(type = "com.salesai.conversation.analyzed.v1", topic = "salesai.conversation.v1")
public record ConversationAnalyzed(
    @Required UUID conversationId,
    UUID leadId,
    UUID opportunityId,
    UUID ownerId,
    UUID teamId,
    Double talkRatio,
    @Required double longestMonologueSeconds,
    @Required int questions,
    @Required int speakers,
    @Required Instant analyzedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return conversationId;
  }
}
