package com.salesai.lead.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.salesai.lead.capture.JsonText;
import com.salesai.lead.scoring.ScoreReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An open lead or deal as it is read for ranking.
 *
 * @param id of the lead or opportunity
 * @param leadId the lead itself, or the one the deal came from; null for a deal without lead
 * @param name of the person or the deal
 * @param amount of the deal; null for leads and deals without amount
 * @param stage of the deal; null for leads
 * @param score value of the lead's score; null without lead
 * @param probability of the lead's score; null without lead
 * @param reasons of the lead's score as JSON; null without lead
 */
record Candidate(
    UUID id,
    UUID leadId,
    String name,
    String company,
    BigDecimal amount,
    String currency,
    String stage,
    Integer score,
    Double probability,
    String reasons,
    UUID ownerId) {
  private static final int SHOWN = 2;

  boolean isLead() {
    return stage == null;
  }

  /** What speaks most for it, at most two labels. */
  List<String> strengths() {
    if (reasons == null) {
      return List.of();
    }
    return JsonText.read(reasons, new TypeReference<List<ScoreReason>>() {}).stream()
        .filter(reason -> reason.points() > 0 && !reason.code().equals("baseline"))
        .filter(reason -> !reason.code().equals("cap"))
        .map(ScoreReason::label)
        .limit(SHOWN)
        .toList();
  }
}
