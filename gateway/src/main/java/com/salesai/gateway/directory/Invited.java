package com.salesai.gateway.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A member who was just added.
 *
 * @param member the member
 * @param access how to sign in the first time; only when a link was asked for, and only now
 */
record Invited(@JsonUnwrapped Member member, FirstAccess access) {

  /**
   * A first sign-in that is handed over in person. Keycloak makes no action links for others to
   * send, so it is an address and a password that works once: it must be changed at once.
   *
   * @param url sign-in page
   * @param oneTimePassword works for the first sign-in only
   */
  record FirstAccess(String url, String oneTimePassword) {}
}
