package com.salesai.proposal.battlecard;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells that a card was used.
 *
 * @param leadId lead it was used for; taken as told
 * @param opportunityId opportunity it was used for; taken as told
 * @param objection what the buyer said; the event names the card's own tile that answers it
 */
@Schema(name = "BattleCardUse")
record UsageRequest(UUID leadId, UUID opportunityId, @Size(max = 500) String objection) {}
