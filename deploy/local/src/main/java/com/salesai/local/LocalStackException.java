package com.salesai.local;

/**
 * Something the user can read and act on: the command line prints the message without a stack
 * trace.
 */
public class LocalStackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message for the user. */
  public LocalStackException(String message) {
    super(message);
  }

  /** A message for the user and what caused it. */
  public LocalStackException(String message, Throwable cause) {
    super(message, cause);
  }
}
