package com.salesai.lead.capture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The company a lead works for; every field may be null.
 *
 * @param industry as the source names it
 * @param employees head count, 0 or more
 * @param country ISO 3166-1 alpha-2 code
 */
@Schema(name = "LeadCompany")
public record Company(
    @Schema(maxLength = 200, examples = "Nordwind Logistik") String name,
    @Schema(maxLength = 253, examples = "nordwind.example") String domain,
    @Schema(maxLength = 100, examples = "logistics") String industry,
    @Schema(minimum = "0", examples = "420") Integer employees,
    @Schema(maxLength = 2, examples = "DE") String country) {
  static final Company UNKNOWN = new Company(null, null, null, null, null);
}
