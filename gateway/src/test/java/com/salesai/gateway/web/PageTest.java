package com.salesai.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {
  private static Page<String> page(List<String> all, String cursor, Integer limit) {
    return Page.of(all, Function.identity(), cursor, limit);
  }

  @Test
  void pagesTogetherAreTheList() {
    List<String> all = List.of("e", "a", "d", "b", "c");
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<String> page = page(all, cursor, 2);
      read.addAll(page.data());
      cursor = page.page().nextCursor();
      assertEquals(cursor != null, page.page().hasMore());
    } while (cursor != null);
    assertEquals(List.of("a", "b", "c", "d", "e"), read);
  }

  @Test
  void whatComesOrGoesMeanwhileShiftsNothing() {
    String cursor = page(List.of("a", "b", "c", "d"), null, 2).page().nextCursor();
    Page<String> next = page(List.of("aa", "b", "c", "d"), cursor, 2);
    assertEquals(List.of("c", "d"), next.data());
    assertFalse(next.page().hasMore());
  }

  @Test
  void limitsAndCursorsAreChecked() {
    assertEquals(
        400, assertThrows(ProblemException.class, () -> page(List.of(), null, 0)).status());
    assertThrows(ProblemException.class, () -> page(List.of(), null, 201));
    assertThrows(ProblemException.class, () -> page(List.of(), "%", 1));
    assertTrue(page(List.of(), "", 200).data().isEmpty());
  }
}
