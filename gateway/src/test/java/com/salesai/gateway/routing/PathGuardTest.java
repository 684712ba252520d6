package com.salesai.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/leads",
        "/api/v1/leads/",
        "/api/v1/leads?q=a//b;c=../d%2e%2F",
        "/api/v1/battlecards/a%20b",
        "/assets/index-3f.js",
        "/api/v1/leads/...",
        "/.well-known/security.txt"
      })
  void plainPathsPass(String target) {
    assertTrue(PathGuard.isPlain(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/v1/leads",
        "http://localhost/api/v1/leads",
        "//api/v1/leads",
        "/api//v1/leads",
        "/api/v1/leads//",
        "/api/v1/leads;x=1",
        "/api/v1/..;/leads",
        "/api/v1/leads/.",
        "/api/v1/leads/..",
        "/api/./v1/leads",
        "/api/v1/../../q/metrics",
        "/api/v1/%2e%2e/leads",
        "/api/v1/%2E./leads",
        "/api/v1%2fleads",
        "/api/v1%2Fleads",
        "/api/v1%5cleads",
        "/api/v1\\leads",
        "/api/v1/leads%3bx=1",
        "/api/v1/leads%00",
        "/api/v1/leads%0a",
        "/api/v1/leads%7f",
        "/api/v1/leads%252e",
        "/api/v1/leads%",
        "/api/v1/leads%2",
        "/api/v1/leads%zz",
        "/api/v1/leads\u0000",
        "/api/v1/le ads",
        "/api/v1/léads",
        "/api/v1/leads#x"
      })
  void ambiguousPathsAreRefused(String target) {
    assertFalse(PathGuard.isPlain(target));
  }
}
