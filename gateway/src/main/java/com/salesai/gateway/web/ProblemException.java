package com.salesai.gateway.web;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. The message becomes the detail: for people only. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  public ProblemException(
      int status,
      String code,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  public ProblemException(int status, String code, String detail) {
    this(status, code, detail, List.of(), Map.of());
  }

  /** The same for an unknown id and for one of another organization. */
  public static ProblemException notFound(String what) {
    return new ProblemException(404, what + ".not-found", "There is no such " + what + ".");
  }

  public static ProblemException conflict(String code, String detail) {
    return new ProblemException(409, code, detail);
  }

  public static ProblemException unprocessable(List<FieldError> errors) {
    return new ProblemException(
        422,
        "request.invalid",
        "The request breaks %d rule(s).".formatted(errors.size()),
        errors,
        Map.of());
  }

  /** 503 with {@code Retry-After}: trying again soon makes sense. */
  public static ProblemException unavailable(String code, String detail) {
    return new ProblemException(503, code, detail, List.of(), Map.of("Retry-After", "2"));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
