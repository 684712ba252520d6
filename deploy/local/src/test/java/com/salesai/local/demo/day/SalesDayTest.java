package com.salesai.local.demo.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.local.demo.story.Library;
import com.salesai.local.demo.story.Profile;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesDayTest {

  private static final Profile ACME = Library.profile("acme");

  @Test
  void sameDayIsTheSameAndAnotherHasOtherBuyers() {
    assertThat(played(3)).isEqualTo(played(3)).isNotEqualTo(played(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 40})
  void staysBetweenNineAndFiveInOrder(int number) {
    assertThat(SalesDay.plan(ACME, 1, number))
        .isSortedAccordingTo(Comparator.comparing(Happening::at))
        .allSatisfy(
            happening -> assertThat(happening.at()).isBetween(SalesDay.BEGIN, SalesDay.END));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 40})
  void nobodyActsBeforeTheyArrive(int number) {
    var arrived = new HashSet<String>();
    for (Happening happening : SalesDay.plan(ACME, 1, number)) {
      happening.play(
          stage(
              (act, arguments) -> {
                if (act.equals("arrive")) {
                  assertThat(arrived.add(happening.buyer().key())).isTrue();
                }
                assertThat(arrived).contains(happening.buyer().key());
              }));
    }
    assertThat(arrived).hasSize(13);
  }

  @Test
  void oneBuyerGoesTheWholeWay() {
    var acts = new ArrayList<String>();
    for (Happening happening : SalesDay.plan(ACME, 1, 1)) {
      if (happening.buyer().key().equals("decided")) {
        happening.play(stage((act, arguments) -> acts.add(act)));
      }
    }
    assertThat(acts)
        .containsSubsequence(
            "arrive",
            "touch",
            "openDeal",
            "useCard",
            "call",
            "writeProposal",
            "sendProposal",
            "viewProposal",
            "acceptProposal",
            "win");
  }

  private static List<String> played(int number) {
    var acts = new ArrayList<String>();
    for (Happening happening : SalesDay.plan(ACME, 1, number)) {
      happening.play(
          stage((act, arguments) -> acts.add(happening.at() + act + Arrays.toString(arguments))));
    }
    return acts;
  }

  @FunctionalInterface
  private interface Recorder {
    void record(String act, Object[] arguments);
  }

  private static Stage stage(Recorder recorder) {
    return (Stage)
        Proxy.newProxyInstance(
            Stage.class.getClassLoader(),
            new Class<?>[] {Stage.class},
            (proxy, method, arguments) -> {
              recorder.record(method.getName(), arguments);
              return null;
            });
  }
}
