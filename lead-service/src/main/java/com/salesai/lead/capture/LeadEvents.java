package com.salesai.lead.capture;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadUpdated;
import java.util.List;

/** The events that tell of leads: facts, never the person. */
final class LeadEvents {
  private LeadEvents() {}

  static LeadCaptured captured(Lead lead) {
    return new LeadCaptured(
        lead.id,
        lead.ownerId,
        lead.teamId,
        lead.status,
        lead.channel,
        lead.medium,
        lead.campaign,
        lead.companyIndustry,
        lead.companyCountry,
        lead.companyEmployees,
        lead.createdAt);
  }

  static LeadUpdated updated(Lead lead, List<String> changed) {
    return new LeadUpdated(
        lead.id,
        lead.ownerId,
        lead.teamId,
        lead.status,
        lead.channel,
        lead.medium,
        lead.campaign,
        lead.companyIndustry,
        lead.companyCountry,
        lead.companyEmployees,
        changed,
        lead.updatedAt);
  }
}
