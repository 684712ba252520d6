package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadScored;
import com.salesai.contracts.lead.LeadUpdated;
import java.util.Map;

/** What is known of each lead: its source, its state and its latest score. */
final class LeadFacts {
  private static final String CAPTURED =
      FactStatement.of(
          """
          "leadId" uuid, "ownerId" uuid, "teamId" uuid, status text, channel text, medium text,
          campaign text, industry text, country text, employees int, "createdAt" timestamptz""",
          """
          insert into lead_fact (id, owner_id, team_id, status, channel, medium, campaign, industry,
            country, employees, created_at, updated_at)
          select "leadId", "ownerId", "teamId", status, channel, medium, campaign, industry,
            country, employees, "createdAt", "createdAt" from e
          on conflict (org_id, id) do update set
            owner_id = excluded.owner_id, team_id = excluded.team_id, status = excluded.status,
            channel = excluded.channel, medium = excluded.medium, campaign = excluded.campaign,
            industry = excluded.industry, country = excluded.country, employees = excluded.employees,
            created_at = excluded.created_at, updated_at = excluded.updated_at""");

  /** Carries the whole state: an absent field has no value any more. */
  private static final String UPDATED =
      FactStatement.of(
          """
          "leadId" uuid, "ownerId" uuid, "teamId" uuid, status text, channel text, medium text,
          campaign text, industry text, country text, employees int, "updatedAt" timestamptz""",
          """
          insert into lead_fact (id, owner_id, team_id, status, channel, medium, campaign, industry,
            country, employees, updated_at)
          select "leadId", "ownerId", "teamId", status, channel, medium, campaign, industry,
            country, employees, "updatedAt" from e
          on conflict (org_id, id) do update set
            owner_id = excluded.owner_id, team_id = excluded.team_id, status = excluded.status,
            channel = excluded.channel, medium = excluded.medium, campaign = excluded.campaign,
            industry = excluded.industry, country = excluded.country, employees = excluded.employees,
            updated_at = excluded.updated_at""");

  private static final String SCORED =
      FactStatement.of(
          """
          "leadId" uuid, value int, probability numeric, tier text, "modelId" text,
          "scoredAt" timestamptz""",
          """
          insert into lead_fact (id, tier, score, probability, model_id, scored_at)
          select "leadId", tier, value, probability, "modelId", "scoredAt" from e
          on conflict (org_id, id) do update set
            tier = excluded.tier, score = excluded.score, probability = excluded.probability,
            model_id = excluded.model_id, scored_at = excluded.scored_at""");

  static final Map<Class<? extends Event>, String> STATEMENTS =
      Map.of(
          LeadCaptured.class, CAPTURED,
          LeadUpdated.class, UPDATED,
          LeadScored.class, SCORED);

  private LeadFacts() {}
}
