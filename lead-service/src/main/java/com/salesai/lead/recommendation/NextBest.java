package com.salesai.lead.recommendation;

import com.salesai.contracts.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lead or deal worth working on.
 *
 * @param kind {@code lead} or {@code opportunity}
 * @param id of the lead or opportunity
 * @param leadId the lead, also of a deal when it has one
 * @param value what it brings when it is won
 * @param probability chance of that, 0 to 1
 * @param expectedValue value times probability: the order of the list
 * @param reason why it is here, in English
 * @param nextActionCode stable code of the next action
 * @param nextAction what to do, in English
 */
@Schema(name = "NextBest")
public record NextBest(
    String kind,
    UUID id,
    UUID leadId,
    String name,
    String company,
    Money value,
    double probability,
    Money expectedValue,
    String reason,
    String nextActionCode,
    String nextAction,
    UUID ownerId) {}
