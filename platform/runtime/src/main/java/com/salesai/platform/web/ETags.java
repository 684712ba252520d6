package com.salesai.platform.web;

/** Entity tags made of a record's version number, and the check of {@code If-Match}. */
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Checks {@code If-Match} of a change.
   *
   * @throws ProblemException 428 without the header, 412 when the record has changed since
   */
  public static void require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.preconditionRequired(
          "Send If-Match with the ETag of the record that you read.");
    }
    checkIfPresent(ifMatch, version);
  }

  /** Checks {@code If-Match} when it was sent. */
  public static void checkIfPresent(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return;
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.strip().equals(of(version))) {
        return;
      }
    }
    throw ProblemException.preconditionFailed(
        "The record has changed since you read it. Read it again and repeat the change.");
  }
}
