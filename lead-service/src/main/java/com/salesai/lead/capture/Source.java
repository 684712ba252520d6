package com.salesai.lead.capture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a lead came from.
 *
 * @param channel key of the channel in snake_case; one that is not in the taxonomy is kept as sent;
 *     {@code direct} when absent
 * @param referrer address of the page that led here
 */
@Schema(name = "LeadSource")
public record Source(
    @Schema(maxLength = 64, examples = "google_search") String channel,
    @Schema(maxLength = 100, examples = "cpc") String medium,
    @Schema(maxLength = 200, examples = "autumn-routing") String campaign,
    @Schema(maxLength = 2000) String referrer) {
  /** Channel of a lead whose source says nothing. */
  static final String DEFAULT_CHANNEL = "direct";

  static final Source UNKNOWN = new Source(null, null, null, null);
}
