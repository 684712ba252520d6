package com.salesai.proposal.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Tells that the buyer said no.
 *
 * @param reason price, timing, competitor, no-need, no-authority, fit or other
 * @param comment the buyer's words; stay in this service, no event carries them
 */
record DeclinationRequest(
    @Pattern(regexp = "^(price|timing|competitor|no-need|no-authority|fit|other)$") String reason,
    @Size(max = 2000) String comment) {}
