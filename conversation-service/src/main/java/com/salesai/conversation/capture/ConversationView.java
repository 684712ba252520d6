package com.salesai.conversation.capture;

import com.salesai.conversation.analysis.SpeakerTalk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conversation as the API shows it.
 *
 * @param status completed: a transcript is read and measured before it is answered
 * @param durationSeconds from the first word to the last
 * @param talkSeconds time in which somebody spoke, overlaps once
 * @param segments number of segments
 * @param talkRatio share of the rep in all talk time, 0 to 1; absent when nobody is named
 * @param longestMonologueSeconds longest turn of one speaker
 * @param questions questions of all speakers
 */
@Schema(name = "Conversation")
record ConversationView(
    UUID id,
    String title,
    UUID leadId,
    UUID opportunityId,
    UUID ownerId,
    UUID teamId,
    String status,
    String language,
    double durationSeconds,
    double talkSeconds,
    int segments,
    Double talkRatio,
    double longestMonologueSeconds,
    int questions,
    List<SpeakerTalk> speakers,
    Instant createdAt) {

  static ConversationView of(Conversation c, List<SpeakerTalk> speakers) {
    return new ConversationView(
        c.id,
        c.title,
        c.leadId,
        c.opportunityId,
        c.ownerId,
        c.teamId,
        "completed",
        c.language,
        c.durationSeconds,
        c.talkSeconds,
        c.segments,
        c.talkRatio,
        c.longestMonologueSeconds,
        c.questions,
        speakers,
        c.createdAt);
  }
}
