package com.salesai.local.demo.api;

import com.salesai.local.LocalStackException;

/** The API refused a request; the message names the request and what the answer said. */
public final class ApiProblem extends LocalStackException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String detail;

  ApiProblem(String request, int status, String code, String detail) {
    super(
        "%s answered %d%s%s"
            .formatted(
                request,
                status,
                code.isEmpty() ? "" : " " + code,
                detail.isEmpty() ? "" : ": " + detail));
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** True for this stable code, such as {@code lead.duplicate-email}. */
  public boolean is(String expected) {
    return code.equals(expected);
  }

  /** Detail of the problem document, or empty. */
  public String detail() {
    return detail;
  }
}
