package com.salesai.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.salesai.platform.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordCutterTest {

  private static List<RawRecord> cut(String text, int chunk) {
    RecordCutter cutter = new RecordCutter(',', 1);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<RawRecord> records = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += chunk) {
      records.addAll(
          cutter.accept(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + chunk))));
    }
    cutter.finish().ifPresent(records::add);
    return records;
  }

  private static List<String> texts(List<RawRecord> records) {
    return records.stream().map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).toList();
  }

  @Test
  void aLineEndWithinQuotesEndsNothing() {
    List<RawRecord> records = cut("a,\"b\nc\",d\r\n\"x\"\"\r\ny\",z\nlast", 1000);
    assertThat(texts(records)).containsExactly("a,\"b\nc\",d\r\n", "\"x\"\"\r\ny\",z\n", "last");
    assertThat(records).extracting(RawRecord::line).containsExactly(1L, 3L, 5L);
  }

  @Test
  void aQuoteInsideACellIsACharacter() {
    assertThat(texts(cut("5\" pipe,x\ny", 1000))).containsExactly("5\" pipe,x\n", "y");
  }

  @Test
  void knowsAllLineEnds() {
    List<RawRecord> records = cut("a\rb\r\nc\n\nd\r", 1000);
    assertThat(texts(records)).containsExactly("a\r", "b\r\n", "c\n", "\n", "d\r");
    assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void anOpenQuoteIsTold() {
    List<RawRecord> records = cut("a,b\n\"c,d\ne,f\n", 1000);
    assertThat(records).extracting(RawRecord::closed).containsExactly(true, false);
    assertThat(cut("a\n\"b\"", 1000)).allMatch(RawRecord::closed);
  }

  @Test
  void aRecordHasAnEnd() {
    assertThatThrownBy(() -> cut("\"" + "x".repeat(RecordCutter.MAX_RECORD), 4096))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void chunksDoNotMatter() {
    Random random = new Random(7);
    String alphabet = "ab\",\n\r\u00e9";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<RawRecord> whole = cut(text.toString(), 1000);
      List<RawRecord> bits = cut(text.toString(), 1 + random.nextInt(5));
      assertThat(texts(bits)).isEqualTo(texts(whole));
      assertThat(String.join("", texts(whole))).isEqualTo(text.toString());
      assertThat(bits)
          .extracting(RawRecord::line)
          .isEqualTo(whole.stream().map(RawRecord::line).toList());
    }
  }
}
