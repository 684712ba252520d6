package com.salesai.gateway.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A member who was just added. Keycloak makes no action links for others to send, so a sign-in that
 * is handed over in person is an address and a password that works once: it must be changed at
 * once.
 *
 * @param member the member
 * @param invitationLink sign-in page; only when a link was asked for
 * @param oneTimePassword password of the first sign-in; only when a link was asked for, and only
 *     now
 */
record Invited(@JsonUnwrapped Member member, String invitationLink, String oneTimePassword) {}
