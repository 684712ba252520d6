package com.salesai.lead.scoring;

/**
 * What a score may know of the lead itself. Any of it may be null.
 *
 * @param employees head count of the company
 * @param channel channel of the first touch, snake_case
 * @param budget budget that the lead named, in any currency; null when none was named
 */
public record LeadFacts(
    String email,
    String jobTitle,
    String companyName,
    String companyDomain,
    String industry,
    Integer employees,
    String channel,
    Double budget) {}
