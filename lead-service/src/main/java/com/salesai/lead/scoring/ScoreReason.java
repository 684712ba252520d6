package com.salesai.lead.scoring;

/**
 * One reason of a score.
 *
 * @param code stable code in lower kebab case
 * @param label what it says, in English; the console translates by the code
 * @param points share of the value; the points of all reasons of a score add up to its value
 */
public record ScoreReason(String code, String label, int points) {}
