package com.salesai.proposal.proposal;

import jakarta.validation.constraints.Pattern;

/**
 * Tells that a proposal went out.
 *
 * @param channel email, link, meeting, post or other; email when absent
 */
record SendingRequest(@Pattern(regexp = "^(email|link|meeting|post|other)$") String channel) {

  String channelOrDefault() {
    return channel == null ? "email" : channel;
  }
}
