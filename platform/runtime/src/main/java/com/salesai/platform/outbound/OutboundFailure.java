package com.salesai.platform.outbound;

/** No answer arrived. The message is for people and names no address inside our networks. */
public class OutboundFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Kind {
    /** The address is not one we may call; nothing was sent and a retry is of no use. */
    REFUSED_TARGET,
    /** The name could not be resolved now. Nothing was sent. */
    DNS,
    /** No connection. Nothing was sent. */
    CONNECT,
    /** The secured connection failed: certificate, name or protocol. Nothing was sent. */
    TLS,
    /** The deadline passed before an answer began. The request may have taken effect. */
    TIMEOUT,
    /** The connection ended before an answer began. The request may have taken effect. */
    RESET,
    /** What came is not HTTP, or its headers are too large. The request may have taken effect. */
    PROTOCOL
  }

  private final Kind kind;

  OutboundFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  static OutboundFailure refused(String why) {
    return new OutboundFailure(Kind.REFUSED_TARGET, why);
  }

  public Kind kind() {
    return kind;
  }
}
