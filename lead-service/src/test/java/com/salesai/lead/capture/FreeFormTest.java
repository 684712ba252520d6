package com.salesai.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeFormTest {
  private static List<String> codes(Map<String, Object> object) {
    List<FieldError> errors = new ArrayList<>();
    FreeForm.check("/attributes", object, 1024, errors);
    return errors.stream().map(FieldError::code).toList();
  }

  @Test
  void keepsWhatCanBeStored() {
    assertThat(codes(Map.of("a", 1, "b", List.of(Map.of("c", 2.5)), "path", "C:\\u0000dir")))
        .isEmpty();
  }

  @Test
  void refusesWhatCannot() {
    assertThat(codes(Map.of("a", List.of(Map.of("b\0", 1))))).containsExactly("text.nul");
    assertThat(codes(Map.of("a", List.of(Double.POSITIVE_INFINITY))))
        .containsExactly("field.number");
    assertThat(codes(Map.of(" ", 1))).containsExactly("field.key-length");
    assertThat(codes(Map.of("a", "\u00e9".repeat(600)))).containsExactly("field.too-large");
  }
}
