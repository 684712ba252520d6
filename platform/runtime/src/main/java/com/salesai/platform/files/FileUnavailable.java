package com.salesai.platform.files;

/** A stored file cannot be read: it is gone, changed, or the store does not answer. */
public final class FileUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
