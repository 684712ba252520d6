package com.salesai.conversation.analysis;

import java.util.List;

/**
 * Measures of a conversation.
 *
 * @param durationSeconds from the first word to the last
 * @param talkSeconds time in which somebody spoke: the union of all segments, overlaps once
 * @param talkRatio share of our side (the rep) in the sum of all talk time, 0 to 1; null when
 *     nobody is named or nothing lasted any time
 * @param longestMonologueSeconds longest turn, from the start of its first to the end of its last
 *     segment
 * @param questions runs of question marks, of all speakers
 * @param speakers by talk time, longest first
 */
public record TalkMeasures(
    double durationSeconds,
    double talkSeconds,
    Double talkRatio,
    double longestMonologueSeconds,
    int questions,
    List<SpeakerTalk> speakers) {}
