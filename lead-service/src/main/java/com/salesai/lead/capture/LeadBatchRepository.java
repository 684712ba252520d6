package com.salesai.lead.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads as sets: one statement for all rows. */
@ApplicationScoped
class LeadBatchRepository {
  private static final String COLUMNS =
      """
      id, email, first_name, last_name, phone, job_title, company_name, company_domain, company_industry,
      company_employees, company_country, channel, medium, campaign, referrer, attributes, status, owner_id,
      team_id, score_value, score_probability, score_tier, score_reasons, score_model_id, scored_at,
      created_at, updated_at, version""";
  private static final String INSERT =
      "insert into lead ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + """
           from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid, email text, first_name text,
            last_name text, phone text, job_title text, company_name text, company_domain text,
            company_industry text, company_employees int, company_country text, channel text, medium text,
            campaign text, referrer text, attributes jsonb, status text, owner_id uuid, team_id uuid,
            score_value int, score_probability double precision, score_tier text, score_reasons jsonb,
            score_model_id text, scored_at timestamptz, created_at timestamptz, updated_at timestamptz,
            version bigint)
          on conflict (org_id, lower(email)) where email is not null do nothing
          returning cast(id as text)""";

  private final ObjectMapper json;

  LeadBatchRepository(ObjectMapper json) {
    this.json = json;
  }

  /** The leads that the caller sees with these lower-case addresses, locked, by address. */
  Uni<Map<String, Lead>> lockByEmail(
      Mutiny.Session session, Caller caller, Collection<String> emails) {
    if (emails.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createSelectionQuery(
            "from Lead l where l.orgId = :org and lower(l.email) in :emails order by l.id",
            Lead.class)
        .setParameter("org", caller.orgId())
        .setParameter("emails", emails)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .map(
            leads -> {
              Map<String, Lead> byEmail = new HashMap<>();
              leads.forEach(lead -> byEmail.put(lead.email.toLowerCase(Locale.ROOT), lead));
              return byEmail;
            });
  }

  /** Stores new leads; those whose address is taken are passed over. Answers the stored ids. */
  Uni<Set<UUID>> insert(Mutiny.Session session, List<Lead> leads) {
    return session
        .createNativeQuery(INSERT, String.class)
        .setParameter("rows", rows(leads))
        .getResultList()
        .map(
            ids -> {
              Set<UUID> stored = new HashSet<>();
              ids.forEach(id -> stored.add(UUID.fromString(id)));
              return stored;
            });
  }

  private String rows(List<Lead> leads) {
    ArrayNode rows = json.createArrayNode();
    leads.forEach(lead -> rows.add(row(lead)));
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode row(Lead lead) {
    ObjectNode row = json.createObjectNode();
    row.put("id", lead.id.toString());
    row.put("email", lead.email);
    row.put("first_name", lead.firstName);
    row.put("last_name", lead.lastName);
    row.put("phone", lead.phone);
    row.put("job_title", lead.jobTitle);
    row.put("company_name", lead.companyName);
    row.put("company_domain", lead.companyDomain);
    row.put("company_industry", lead.companyIndustry);
    row.put("company_employees", lead.companyEmployees);
    row.put("company_country", lead.companyCountry);
    row.put("channel", lead.channel);
    row.put("medium", lead.medium);
    row.put("campaign", lead.campaign);
    row.put("referrer", lead.referrer);
    row.putRawValue("attributes", new RawValue(lead.attributes));
    row.put("status", lead.status);
    row.put("owner_id", lead.ownerId == null ? null : lead.ownerId.toString());
    row.put("team_id", lead.teamId == null ? null : lead.teamId.toString());
    row.put("score_value", lead.scoreValue);
    row.put("score_probability", lead.scoreProbability);
    row.put("score_tier", lead.scoreTier);
    row.putRawValue("score_reasons", new RawValue(lead.scoreReasons));
    row.put("score_model_id", lead.scoreModelId);
    row.put("scored_at", lead.scoredAt.toString());
    row.put("created_at", lead.createdAt.toString());
    row.put("updated_at", lead.updatedAt.toString());
    row.put("version", lead.version);
    return row;
  }
}
