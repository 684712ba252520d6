package com.salesai.conversation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.conversation.transcript.Transcript;
import com.salesai.conversation.transcript.WebVtt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real meeting transcripts with known measures, not part of this repository: {@code SALESAI_DATA}
 * (environment or system property) names the directory that holds {@code transcripts/zoom_vtt} and
 * {@code transcripts/zoom_vtt_expected_stats.jsonl}. Skipped without it.
 */
class RealTranscriptsTest {

  @TestFactory
  Stream<DynamicTest> measuresEqualTheExpectedOnes() throws IOException {
    String data = System.getProperty("SALESAI_DATA", System.getenv("SALESAI_DATA"));
    Assumptions.assumeTrue(data != null, "SALESAI_DATA is not set");
    Path directory = Path.of(data, "transcripts");
    ObjectMapper json = new ObjectMapper();
    return Files.readAllLines(directory.resolve("zoom_vtt_expected_stats.jsonl")).stream()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            })
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.get("file").asText(),
                    () ->
                        compare(
                            directory.resolve("zoom_vtt").resolve(expected.get("file").asText()),
                            expected)));
  }

  private static void compare(Path file, JsonNode expected) throws IOException {
    Transcript transcript = WebVtt.read(Files.readAllBytes(file));
    TalkMeasures measures = TalkAnalysis.of(transcript, null);
    assertThat(transcript.segments()).hasSize(expected.get("cues").asInt());
    assertThat(measures.questions()).isEqualTo(expected.get("questions").asInt());
    assertThat(measures.speakers()).hasSize(expected.get("speakers").asInt());
    assertThat(measures.durationSeconds())
        .isCloseTo(expected.get("duration").asDouble(), within(0.001));
    double longest = 0;
    for (SpeakerTalk talk : measures.speakers()) {
      JsonNode speaker = expected.get("by_speaker").get(talk.name());
      assertThat(speaker).as(talk.name()).isNotNull();
      assertThat(talk.talkSeconds()).isCloseTo(speaker.get("seconds").asDouble(), within(0.001));
      assertThat(talk.share()).isCloseTo(speaker.get("talk_ratio").asDouble(), within(2e-6));
      assertThat(talk.words()).isEqualTo(speaker.get("words").asInt());
      assertThat(talk.turns()).isEqualTo(speaker.get("turns").asInt());
      assertThat(talk.questions()).isEqualTo(speaker.get("questions").asInt());
      longest = Math.max(longest, speaker.get("longest_turn_seconds").asDouble());
    }
    assertThat(measures.longestMonologueSeconds()).isCloseTo(longest, within(0.001));
  }
}
