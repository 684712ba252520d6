package com.salesai.platform.secrets;

/** A sealed secret could not be opened. */
public class SecretUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretUnreadable(String why) {
    super("The sealed secret cannot be opened: " + why + ".");
  }
}
