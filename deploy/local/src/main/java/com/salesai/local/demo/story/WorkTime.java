package com.salesai.local.demo.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Office hours: people are mostly at work when they buy and sell. */
final class WorkTime {

  private final ZoneId zone;
  private final Instant from;
  private final Instant to;

  /** Nothing leaves these bounds. */
  WorkTime(ZoneId zone, Instant from, Instant to) {
    this.zone = zone;
    this.from = from;
    this.to = to;
  }

  /** So many days before the end, on a working day. */
  Instant daysAgo(int days, Chance chance) {
    LocalDate day = to.atZone(zone).toLocalDate().minusDays(days);
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      day = day.minusDays(1);
    } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(2);
    }
    Instant time = day.atTime(hour(chance)).atZone(zone).toInstant();
    if (time.isAfter(to)) {
      // Today, and the office day is not over.
      time = to.minusSeconds(chance.between(600, 4 * 3600));
    }
    return time.isBefore(from) ? from.plusSeconds(chance.between(0, 3600)) : time;
  }

  /** The same day in office hours, when that stays between these. */
  Instant tidy(Instant time, Instant earliest, Instant latest, Chance chance) {
    Instant tidied = time.atZone(zone).toLocalDate().atTime(hour(chance)).atZone(zone).toInstant();
    return tidied.isBefore(earliest) || tidied.isAfter(latest) ? time : tidied;
  }

  private static LocalTime hour(Chance chance) {
    return LocalTime.of(chance.between(8, 17), chance.between(0, 59), chance.between(0, 59));
  }
}
