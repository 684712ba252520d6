package com.salesai.conversation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.salesai.conversation.transcript.Segment;
import com.salesai.conversation.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkAnalysisTest {

  private static Transcript transcript(Segment... segments) {
    return new Transcript(List.of(segments), null);
  }

  @Test
  void sharesComeFromTheLengthsOfTheSegments() {
    TalkMeasures measures =
        TalkAnalysis.of(
            transcript(
                new Segment("Rep", 10_000, 13_000, "Hello, how are you?"),
                new Segment("Buyer", 13_000, 19_000, "Fine. What does it cost?? And when?"),
                new Segment("Rep", 20_000, 21_000, "One [laughter] thousand - 1,000")),
            "Rep");
    assertThat(measures.durationSeconds()).isEqualTo(11.0);
    assertThat(measures.talkSeconds()).isEqualTo(10.0);
    assertThat(measures.talkRatio()).isEqualTo(0.4);
    assertThat(measures.questions()).isEqualTo(3);
    assertThat(measures.longestMonologueSeconds()).isEqualTo(6.0);
    assertThat(measures.speakers())
        .containsExactly(
            new SpeakerTalk("Buyer", SpeakerRole.CUSTOMER, 6.0, 0.6, 7, 1, 2),
            new SpeakerTalk("Rep", SpeakerRole.REP, 4.0, 0.4, 7, 2, 1));
  }

  @Test
  void overlapsCountForEachAndOnceForAll() {
    TalkMeasures measures =
        TalkAnalysis.of(
            transcript(
                new Segment("A", 0, 10_000, "a"),
                new Segment("B", 5_000, 10_000, "b"),
                new Segment("A", 2_000, 3_000, "c")),
            "B");
    assertThat(measures.talkSeconds()).isEqualTo(10.0);
    assertThat(measures.speakers()).extracting(SpeakerTalk::talkSeconds).containsExactly(11.0, 5.0);
    assertThat(measures.speakers().stream().mapToDouble(SpeakerTalk::share).sum())
        .isCloseTo(1.0, within(1e-6));
    assertThat(measures.talkRatio()).isCloseTo(5.0 / 16, within(1e-6));
  }

  @Test
  void aTurnReachesOverItsPauses() {
    TalkMeasures measures =
        TalkAnalysis.of(
            transcript(
                new Segment("A", 0, 2_000, "a"),
                new Segment("A", 5_000, 9_000, "b"),
                new Segment("B", 9_000, 14_000, "c"),
                new Segment("A", 14_000, 15_000, "d")),
            "A");
    assertThat(measures.longestMonologueSeconds()).isEqualTo(9.0);
    assertThat(measures.speakers().get(0).turns()).isEqualTo(2);
  }

  @Test
  void noRatioWithoutARepOrWithoutTime() {
    assertThat(TalkAnalysis.of(transcript(new Segment("A", 0, 1_000, "a")), null).talkRatio())
        .isNull();
    TalkMeasures still = TalkAnalysis.of(transcript(new Segment("A", 5, 5, "a")), "A");
    assertThat(still.talkRatio()).isNull();
    assertThat(still.speakers().get(0).share()).isZero();
  }

  @Test
  void findsTheRepByNameThenUploaderThenFirst() {
    Transcript call =
        transcript(
            new Segment(Transcript.UNKNOWN, 0, 1, "x"),
            new Segment("Dana Fox", 1, 2, "x"),
            new Segment("Núria REYES | Acme", 2, 3, "x"));
    assertThat(RepSpeaker.byName(call, " dana fox ")).contains("Dana Fox");
    assertThat(RepSpeaker.byName(call, "Fox")).isEmpty();
    assertThat(RepSpeaker.byName(call, Transcript.UNKNOWN)).isEmpty();
    assertThat(RepSpeaker.guess(call, "Nuria Reyes")).contains("Núria REYES | Acme");
    assertThat(RepSpeaker.guess(call, "Someone Else")).contains("Dana Fox");
    assertThat(RepSpeaker.guess(call, null)).contains("Dana Fox");
    assertThat(RepSpeaker.guess(call, "…")).contains("Dana Fox");
    assertThat(RepSpeaker.guess(transcript(new Segment(Transcript.UNKNOWN, 0, 1, "x")), "A"))
        .isEmpty();
  }
}
