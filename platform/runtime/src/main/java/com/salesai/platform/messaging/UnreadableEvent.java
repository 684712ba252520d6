package com.salesai.platform.messaging;

/** A record that is no event of ours: repeating it cannot help. */
public class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String message) {
    super(message);
  }
}
