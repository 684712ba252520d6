package com.salesai.local.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * One mail as the page and its JSON show it.
 *
 * @param id position in the mailbox, from 1
 * @param text plain text part, empty when there is none
 * @param html HTML part, empty when there is none
 */
record ReceivedMail(
    int id,
    String from,
    List<String> to,
    String subject,
    Instant receivedAt,
    String text,
    String html) {}
