package com.salesai.lead.pipeline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deal moves.
 *
 * @param stage stage that it enters; won and lost only through closings
 * @param occurredAt now when absent; may lie in the past
 */
@Schema(name = "StageChangeInput", requiredProperties = "stage")
public record StageChangeInput(
    @Schema(enumeration = {"prospecting", "qualification", "proposal", "negotiation"}) String stage,
    Instant occurredAt) {}
