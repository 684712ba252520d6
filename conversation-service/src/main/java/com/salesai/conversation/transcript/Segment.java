package com.salesai.conversation.transcript;

/**
 * Something one speaker said without a break in the transcript.
 *
 * @param speaker name as the transcript gives it, {@link Transcript#UNKNOWN} when it gives none
 * @param startMillis since the beginning of the recording
 * @param endMillis since the beginning of the recording, not before the start
 * @param text without markup
 */
public record Segment(String speaker, long startMillis, long endMillis, String text) {

  public long millis() {
    return endMillis - startMillis;
  }
}
