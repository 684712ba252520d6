package com.salesai.lead.scoring;

import java.util.UUID;

/** A lead as far as scoring is concerned. */
public interface Scorable {
  UUID id();

  UUID ownerId();

  UUID teamId();

  LeadFacts facts();

  /** The current score, or null before the first. */
  LeadScore score();

  /** Takes a new score. */
  void score(LeadScore score);
}
