package com.salesai.local.demo.api;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;

/** An answer of 400 or more, before it is decided whether to try again. */
final class Refusal extends IOException {

  private static final long serialVersionUID = 1L;
  private static final Set<Integer> PASSING = Set.of(401, 429, 502, 503, 504);

  private final ApiProblem problem;
  private final transient HttpHeaders headers;

  Refusal(ApiProblem problem, HttpHeaders headers) {
    super(problem);
    this.problem = problem;
    this.headers = headers;
  }

  ApiProblem problem() {
    return problem;
  }

  boolean passes() {
    return PASSING.contains(problem.status()) || problem.is("idempotency.in-progress");
  }

  /** What the answer asks for, else the usual pause. */
  Duration pause(Duration usual) {
    return headers
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,3}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .filter(asked -> asked.compareTo(usual) > 0)
        .orElse(usual);
  }
}
