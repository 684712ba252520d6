package com.salesai.local.cli;

import com.salesai.local.DemoUser;
import com.salesai.local.LocalStack;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses, users and passwords of a running stack, as {@code up} and {@code status} print them.
 */
final class Summary {

  private Summary() {}

  static List<String> of(LocalStack stack) {
    var lines = new ArrayList<String>();
    lines.add("  Console    " + stack.gateway());
    lines.add("  API docs   " + stack.gateway() + "/api/v1/docs");
    lines.add("  Mailbox    " + stack.mailbox());
    lines.add(
        "  Keycloak   "
            + stack.keycloak()
            + "/admin  (admin, "
            + stack.secrets().words("keycloak.admin")
            + ")");
    lines.add("");
    lines.add("  Sign in as           password");
    for (DemoUser user : DemoUser.ALL) {
      lines.add("  %-20s %s".formatted(user.email(), stack.password(user)));
    }
    lines.add("");
    lines.add("  Partner client salesai-partner-acme: ./salesai token salesai-partner-acme");
    return lines;
  }
}
