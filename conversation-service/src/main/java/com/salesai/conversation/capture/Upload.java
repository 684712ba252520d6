package com.salesai.conversation.capture;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A transcript as it was handed in.
 *
 * @param file the upload on this machine, removed when the request ends
 * @param fileName as the client names it; only shown, never used as a path
 * @param title or null
 * @param repSpeaker name of our side's speaker, or null
 * @param uploader name of who uploads, or null for a partner application
 */
record Upload(
    Path file,
    long size,
    String fileName,
    UUID leadId,
    UUID opportunityId,
    String title,
    String repSpeaker,
    String uploader) {
  private static final int LONGEST_TITLE = 200;

  /** The title given, else the file's name without its ending. */
  String shownTitle() {
    String given = title == null || title.isBlank() ? nameOfFile() : title;
    String line = given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.isEmpty()) {
      return "Conversation";
    }
    return line.codePointCount(0, line.length()) > LONGEST_TITLE
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE))
        : line;
  }

  private String nameOfFile() {
    return fileName == null
        ? ""
        : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("(?i)\\.(vtt|txt)$", "");
  }
}
