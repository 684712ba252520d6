package com.salesai.platform.web;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem document (RFC 9457). The detail is for people; never internals. */
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

  private static ProblemException of(int status, String code, String detail) {
    return new ProblemException(status, code, detail, List.of(), Map.of());
  }

  public static ProblemException badRequest(String code, String detail) {
    return of(400, code, detail);
  }

  public static ProblemException forbidden(String code, String detail) {
    return of(403, code, detail);
  }

  /** The same for an unknown id and for one of another organization. */
  public static ProblemException notFound(String what) {
    return of(404, what + ".not-found", "There is no such " + what + ".");
  }

  public static ProblemException conflict(String code, String detail) {
    return of(409, code, detail);
  }

  public static ProblemException preconditionFailed(String detail) {
    return of(412, "record.changed", detail);
  }

  public static ProblemException preconditionRequired(String detail) {
    return of(428, "record.if-match-required", detail);
  }

  public static ProblemException unsupportedMediaType(String code, String detail) {
    return of(415, code, detail);
  }

  public static ProblemException unprocessable(String code, String detail, FieldError... errors) {
    return new ProblemException(422, code, detail, List.of(errors), Map.of());
  }

  public static ProblemException unprocessable(
      String code, String detail, List<FieldError> errors) {
    return new ProblemException(422, code, detail, errors, Map.of());
  }

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
