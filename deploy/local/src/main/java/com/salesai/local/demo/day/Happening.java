package com.salesai.local.demo.day;

import java.time.LocalTime;
import java.util.function.BiConsumer;

/** Something that happens at a time of the day. */
record Happening(LocalTime at, Buyer buyer, BiConsumer<Stage, Buyer> act) {

  void play(Stage stage) {
    act.accept(stage, buyer);
  }
}
