package com.salesai.proposal.battlecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectionQueryTest {

  @Test
  void keepsTheTellingWordsOnceWithoutCaseAndAccents() {
    assertThat(ObjectionQuery.of("Your PRICE is too high, the price!"))
        .contains("price:* | high:*");
    assertThat(ObjectionQuery.of("Es demasiado difícil")).contains("demasiado:* | dificil:*");
  }

  @Test
  void usesWordsThatEverySentenceHasWhenThereAreNoOthers() {
    assertThat(ObjectionQuery.of("What about you?")).contains("what:* | about:* | you:*");
  }

  @Test
  void isEmptyWithoutWords() {
    assertThat(ObjectionQuery.of(" :* & | ! ")).isEmpty();
  }

  @Test
  void takesTwentyWordsAtMost() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      many.append("word").append(i).append(' ');
    }
    assertThat(ObjectionQuery.of(many.toString()).orElseThrow().split(" \\| ")).hasSize(20);
  }
}
