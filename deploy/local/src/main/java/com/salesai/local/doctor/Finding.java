package com.salesai.local.doctor;

/**
 * One line of the doctor's report.
 *
 * @param level how bad it is
 * @param text what was found and, when it is not fine, what to do
 */
public record Finding(Level level, String text) {

  /** Only {@link #FAIL} keeps the platform from running. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Works, with a drawback that the text names. */
    WARN,
    /** Does not work. */
    FAIL
  }

  static Finding ok(String text) {
    return new Finding(Level.OK, text);
  }

  static Finding warn(String text) {
    return new Finding(Level.WARN, text);
  }

  static Finding fail(String text) {
    return new Finding(Level.FAIL, text);
  }

  @Override
  public String toString() {
    String mark =
        switch (level) {
          case OK -> "ok   ";
          case WARN -> "warn ";
          case FAIL -> "FAIL ";
        };
    return mark + text;
  }
}
