package com.salesai.local.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How often each kind of lead does what: the more serious, the more. The scorecard of lead-service
 * weighs the same kinds of activity.
 */
final class Habits {

  /** So many occurrences of one kind, both ends included. */
  record Habit(String type, int least, int most) {}

  private static final List<String> TYPES =
      List.of(
          "page_view",
          "pricing_view",
          "email_open",
          "email_click",
          "email_reply",
          "download",
          "webinar",
          "demo_request",
          "meeting",
          "call");

  private static final Map<Fate, List<Habit>> ALL =
      Map.of(
          Fate.WON, habits(8, 15, 3, 5, 4, 8, 2, 4, 1, 3, 1, 2, 0, 1, 1, 1, 2, 4, 1, 2),
          Fate.OPEN, habits(6, 11, 2, 4, 3, 6, 1, 3, 0, 2, 0, 2, 0, 1, 0, 1, 1, 2, 0, 2),
          Fate.LOST, habits(4, 9, 1, 2, 2, 5, 1, 2, 0, 1, 0, 1, 0, 1, 0, 1, 1, 2, 0, 1),
          Fate.ENGAGED, habits(3, 8, 0, 2, 2, 4, 1, 2, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1),
          Fate.QUIET, habits(1, 3, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          Fate.FRESH, habits(1, 5, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));

  private Habits() {}

  static List<Habit> of(Fate fate) {
    return ALL.get(fate);
  }

  /** Least and most of each type, in the order of the list of types. */
  private static List<Habit> habits(int... ranges) {
    var habits = new ArrayList<Habit>();
    for (int i = 0; i < ranges.length; i += 2) {
      habits.add(new Habit(TYPES.get(i / 2), ranges[i], ranges[i + 1]));
    }
    return List.copyOf(habits);
  }
}
