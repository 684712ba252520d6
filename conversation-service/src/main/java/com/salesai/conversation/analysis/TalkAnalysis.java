package com.salesai.conversation.analysis;

import com.salesai.conversation.transcript.Segment;
import com.salesai.conversation.transcript.Transcript;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures who talked how much.
 *
 * <p>talk(s) = sum of (end - start) over the segments of speaker s. Speech that overlaps counts for
 * each who speaks, as both did talk. share(s) = talk(s) / sum of talk over all speakers. The talk
 * ratio is the share of the rep. A turn is a run of segments of one speaker in file order; its
 * length reaches from the start of its first to the end of its last segment.
 */
public final class TalkAnalysis {
  private static final double MILLIS = 1000.0;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private long longestTurn;
  private String turnOf;
  private long turnStart;
  private long turnEnd;

  private static final class Tally {
    long millis;
    int words;
    int turns;
    int questions;
  }

  private TalkAnalysis() {}

  /**
   * Measures a transcript.
   *
   * @param rep name of the speaker of our side, or null when unknown
   */
  public static TalkMeasures of(Transcript transcript, String rep) {
    TalkAnalysis analysis = new TalkAnalysis();
    transcript.segments().forEach(analysis::add);
    return analysis.measures(transcript.segments(), rep);
  }

  private void add(Segment segment) {
    Tally tally = tallies.computeIfAbsent(segment.speaker(), name -> new Tally());
    tally.millis += segment.millis();
    tally.words += Words.count(segment.text());
    tally.questions += Words.questions(segment.text());
    if (segment.speaker().equals(turnOf)) {
      turnEnd = Math.max(turnEnd, segment.endMillis());
    } else {
      tally.turns++;
      turnOf = segment.speaker();
      turnStart = segment.startMillis();
      turnEnd = segment.endMillis();
    }
    longestTurn = Math.max(longestTurn, turnEnd - turnStart);
  }

  private TalkMeasures measures(List<Segment> segments, String rep) {
    long all = tallies.values().stream().mapToLong(tally -> tally.millis).sum();
    Tally ours = rep == null ? null : tallies.get(rep);
    List<SpeakerTalk> speakers =
        tallies.entrySet().stream()
            .map(entry -> talk(entry.getKey(), entry.getValue(), all, rep))
            .sorted(Comparator.comparingDouble(SpeakerTalk::talkSeconds).reversed())
            .toList();
    return new TalkMeasures(
        (segments.stream().mapToLong(Segment::endMillis).max().orElse(0)
                - segments.stream().mapToLong(Segment::startMillis).min().orElse(0))
            / MILLIS,
        union(segments) / MILLIS,
        ours == null || all == 0 ? null : share(ours, all),
        longestTurn / MILLIS,
        tallies.values().stream().mapToInt(tally -> tally.questions).sum(),
        speakers);
  }

  private static SpeakerTalk talk(String name, Tally tally, long all, String rep) {
    return new SpeakerTalk(
        name,
        name.equals(rep) ? SpeakerRole.REP : SpeakerRole.CUSTOMER,
        tally.millis / MILLIS,
        share(tally, all),
        tally.words,
        tally.turns,
        tally.questions);
  }

  /** To six decimals: finer than any cue, and equal on every machine. */
  private static double share(Tally tally, long all) {
    return all == 0 ? 0 : Math.round(1e6 * tally.millis / all) / 1e6;
  }

  /** Length of the time in which at least one segment runs. */
  private static long union(List<Segment> segments) {
    long total = 0;
    long covered = Long.MIN_VALUE;
    for (Segment segment :
        segments.stream().sorted(Comparator.comparingLong(Segment::startMillis)).toList()) {
      long from = Math.max(segment.startMillis(), covered);
      if (segment.endMillis() > from) {
        total += segment.endMillis() - from;
        covered = segment.endMillis();
      }
    }
    return total;
  }
}
