package com.salesai.conversation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTest {

  private static Transcript read(String file) {
    return WebVtt.read(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsEverythingTheFormatHas() {
    Transcript transcript =
        read(
            """
            \uFEFFWEBVTT - a sales call
            Kind: captions
            Language: en-GB

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            NOTE a comment
            over two lines

            intro-1
            00:01.000 --> 00:03.500 align:start position:10%
            <v.loud Riley Reyes>Good <i>morning</i>,
            how are you?</v>

            01:00:04.000 --> 01:00:05.000
            <v Dana &amp; Fox>Fine &lt;3 <00:00:04.500>&#233;&#x1F600;&nbsp;thanks</v>


            NOTE
            the end
            """);
    assertThat(transcript.language()).isEqualTo("en-GB");
    assertThat(transcript.segments())
        .containsExactly(
            new Segment("Riley Reyes", 1_000, 3_500, "Good morning, how are you?"),
            new Segment("Dana & Fox", 3_604_000, 3_605_000, "Fine <3 é😀 thanks"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesEveryLineEnd(String end) {
    String file =
        String.join(
            end,
            "WEBVTT",
            "",
            "1",
            "00:00.000 --> 00:01.000",
            "Ann: Hi",
            "",
            "00:01.000 --> 00:02.000",
            "Ben: Ho");
    assertThat(read(file).segments()).extracting(Segment::speaker).containsExactly("Ann", "Ben");
    assertThat(read(file + end).segments()).hasSize(2);
  }

  @Test
  void takesNamesInFrontOfTheTextWhenThereAreNoVoiceTags() {
    assertThat(
            read("""
                    WEBVTT

                    00:00.000 --> 00:01.000
                    nobody yet

                    00:01.000 --> 00:02.000
                    Akash | ECH (he): Look: it is 10:30

                    00:02.000 --> 00:03.000
                    and it goes on
                    """)
                .segments())
        .containsExactly(
            new Segment(Transcript.UNKNOWN, 0, 1_000, "nobody yet"),
            new Segment("Akash | ECH (he)", 1_000, 2_000, "Look: it is 10:30"),
            new Segment("Akash | ECH (he)", 2_000, 3_000, "and it goes on"));
  }

  @Test
  void doesNotTakeTextForANameWhenThereAreVoiceTags() {
    assertThat(
            read("""
                    WEBVTT

                    00:00.000 --> 00:01.000
                    <v Ann>One thing: listen

                    00:01.000 --> 00:02.000
                    Note: this is Ann still
                    """)
                .segments())
        .extracting(Segment::speaker, Segment::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ann", "One thing: listen"),
            org.assertj.core.groups.Tuple.tuple("Ann", "Note: this is Ann still"));
  }

  @Test
  void voicesOfOneCueShareItsTime() {
    assertThat(read("WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ann>abc</v> <v Ben>d</v>\n").segments())
        .containsExactly(
            new Segment("Ann", 0, 3_000, "abc"), new Segment("Ben", 3_000, 4_000, "d"));
  }

  @Test
  void keepsOverlapsOrderAndEmptyTimes() {
    List<Segment> segments =
        read("""
                WEBVTT

                00:05.000 --> 00:09.000
                <v Ann>later

                00:01.000 --> 00:06.000
                <v Ben>earlier

                00:06.000 --> 00:06.000
                <v Ben>at once
                """)
            .segments();
    assertThat(segments).extracting(Segment::text).containsExactly("later", "earlier", "at once");
    assertThat(segments.get(2).millis()).isZero();
  }

  @Test
  void bracketsThatAreNoTagsAreText() {
    assertThat(
            read("WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>1 < 2 and 3 > 2 <b>x <unclosed")
                .segments())
        .extracting(Segment::text)
        .containsExactly("1 < 2 and 3 > 2 x <unclosed");
    assertThat(read("WEBVTT\n\n00:00.000 --> 00:01.000\n<script>alert(1)</script>a\0b").segments())
        .extracting(Segment::text)
        .containsExactly("alert(1)a\uFFFDb");
  }

  static Stream<Arguments> broken() {
    String cue = "00:00.000 --> 00:01.000\nx\n";
    return Stream.of(
        Arguments.of("", "transcript.signature", 1),
        Arguments.of("webvtt\n\n" + cue, "transcript.signature", 1),
        Arguments.of("WEBVTTX\n\n" + cue, "transcript.signature", 1),
        Arguments.of("WEBVTT 00:00.000 --> 00:01.000\n", "transcript.signature", 1),
        Arguments.of("WEBVTT\n" + cue, "transcript.blank-line", 2),
        Arguments.of("WEBVTT\n\n1\n\n" + cue, "transcript.times-missing", 3),
        Arguments.of("WEBVTT\n\nsome text\nmore text\n", "transcript.times-missing", 3),
        Arguments.of("WEBVTT\n\n00:00.000-->00:01.000\nx", "transcript.timing", 3),
        Arguments.of("WEBVTT\n\n00:00,000 --> 00:01,000\nx", "transcript.timestamp", 3),
        Arguments.of("WEBVTT\n\n0:00.000 --> 00:01.000\nx", "transcript.timestamp", 3),
        Arguments.of("WEBVTT\n\n00:60.000 --> 01:01.000\nx", "transcript.timestamp", 3),
        Arguments.of("WEBVTT\n\n60:00.000 --> 61:01.000\nx", "transcript.timestamp", 3),
        Arguments.of("WEBVTT\n\n00:00.000 --> \nx", "transcript.timestamp", 3),
        Arguments.of("WEBVTT\n\n--> 00:01.000\nx", "transcript.timing", 3),
        Arguments.of("WEBVTT\n\n00:02.000 --> 00:01.000\nx", "transcript.times-swapped", 3),
        Arguments.of("WEBVTT\n\n00:00.000 --> 00:01.000 big\nx", "transcript.cue-setting", 3),
        Arguments.of(
            "WEBVTT\n\n00:00.000 --> 00:01.000\nx\n00:01.000 --> 00:02.000\ny",
            "transcript.blank-line",
            5),
        Arguments.of("WEBVTT\n\nNOTE a\n" + cue, "transcript.blank-line", 4),
        Arguments.of("WEBVTT\n\n" + cue + "\nSTYLE\nx\n", "transcript.block-order", 6),
        Arguments.of("WEBVTT\n\n" + cue + "\nbroken", "transcript.times-missing", 6),
        Arguments.of("WEBVTT", "transcript.empty", 0),
        Arguments.of("WEBVTT\n\n00:00.000 --> 00:01.000\n<b> </b>\n", "transcript.empty", 0));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesABrokenFileAndNamesTheLine(String file, String code, int line) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            TranscriptProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.line()).isEqualTo(line);
            });
  }

  @Test
  void refusesOtherEncodings() {
    for (byte[] file :
        List.of(
            new byte[] {'W', 'E', 'B', (byte) 0xff},
            "WEBVTT".getBytes(StandardCharsets.UTF_16),
            "WEBVTT\n\n00:00.000 --> 00:01.000\né".getBytes(StandardCharsets.ISO_8859_1))) {
      assertThatThrownBy(() -> WebVtt.read(file))
          .isInstanceOfSatisfying(
              TranscriptProblem.class,
              problem -> assertThat(problem.code()).isEqualTo("transcript.encoding"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {WebVtt.MAX_CUES - 1, WebVtt.MAX_CUES, WebVtt.MAX_CUES + 1})
  void hasAsManyCuesAsAllowed(int cues) {
    String file = "WEBVTT\n\n" + "00:00.000 --> 00:01.000\nx\n\n".repeat(cues);
    if (cues <= WebVtt.MAX_CUES) {
      assertThat(read(file).segments()).hasSize(cues);
    } else {
      assertThatThrownBy(() -> read(file))
          .isInstanceOfSatisfying(
              TranscriptProblem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo("transcript.too-many-cues");
                assertThat(problem.line()).isEqualTo(3 * WebVtt.MAX_CUES + 3);
              });
    }
  }

  /** Every beginning of a file either reads or names a problem; nothing else comes out. */
  @Test
  void everyBeginningOfAFileIsReadOrRefused() {
    byte[] file =
        "\uFEFFWEBVTT\r\n\r\nNOTE é\r\n\r\n1\r\n00:00.000 --> 00:01.000 a:b\r\n<v Ann&amp;>x <i>é</i> &#x41; &bogus;\r\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= file.length; length++) {
      byte[] beginning = java.util.Arrays.copyOf(file, length);
      try {
        assertThat(WebVtt.read(beginning).segments()).isNotEmpty();
      } catch (TranscriptProblem expected) {
        assertThat(expected.code()).startsWith("transcript.");
      }
    }
  }
}
