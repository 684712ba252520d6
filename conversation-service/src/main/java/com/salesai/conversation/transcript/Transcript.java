package com.salesai.conversation.transcript;

import java.util.List;

/**
 * A transcript that was read.
 *
 * @param segments in file order, at least one
 * @param language BCP 47 tag from the file's header, or null
 */
public record Transcript(List<Segment> segments, String language) {
  /** Speaker of words that nobody is named for. */
  public static final String UNKNOWN = "(unknown)";
}
