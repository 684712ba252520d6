package com.salesai.proposal.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * What a proposal is written from: exactly one of lead and opportunity.
 *
 * @param templateId one of {@code GET /api/v1/templates}
 * @param leadId lead it is for; its newest open opportunity gives the price
 * @param opportunityId opportunity it is for
 * @param language one of the template's languages
 */
record ProposalRequest(
    @NotBlank String templateId,
    UUID leadId,
    UUID opportunityId,
    @NotNull @Pattern(regexp = "^[a-z]{2}(-[A-Z]{2})?$") String language) {}
