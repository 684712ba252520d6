package com.salesai.conversation.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one speaker did in a conversation.
 *
 * @param talkSeconds sum of the lengths of the speaker's segments
 * @param share talkSeconds over the sum of all speakers' talkSeconds, 0 to 1; the shares add up to
 *     1
 * @param words blank-separated tokens with a letter or digit
 * @param turns runs of segments without another speaker between them, in file order
 * @param questions runs of question marks
 */
@Schema(name = "Speaker")
public record SpeakerTalk(
    String name,
    SpeakerRole role,
    double talkSeconds,
    double share,
    int words,
    int turns,
    int questions) {}
