package com.salesai.lead.capture;

import com.salesai.lead.scoring.LeadScore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead as clients see it. Fields without a value are absent. */
@Schema(name = "Lead")
public record LeadView(
    UUID id,
    String email,
    String firstName,
    String lastName,
    String phone,
    String jobTitle,
    Company company,
    Source source,
    Map<String, Object> attributes,
    String status,
    UUID ownerId,
    UUID teamId,
    LeadScore score,
    Instant createdAt,
    Instant updatedAt) {

  static LeadView of(Lead lead) {
    LeadInput input = lead.input();
    return new LeadView(
        lead.id(),
        input.email(),
        input.firstName(),
        input.lastName(),
        input.phone(),
        input.jobTitle(),
        input.company(),
        input.source(),
        input.attributes(),
        input.status(),
        input.ownerId(),
        lead.teamId,
        lead.score(),
        input.createdAt(),
        lead.updatedAt);
  }
}
