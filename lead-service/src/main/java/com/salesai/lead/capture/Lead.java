package com.salesai.lead.capture;

import com.fasterxml.jackson.core.type.TypeReference;
import com.salesai.lead.scoring.LeadFacts;
import com.salesai.lead.scoring.LeadScore;
import com.salesai.lead.scoring.Scorable;
import com.salesai.lead.scoring.ScoreReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A lead as the database keeps it, with its current score. */
@Entity
@Table(name = "lead")
@IdClass(Lead.Key.class)
public class Lead implements Scorable {
  private static final TypeReference<List<ScoreReason>> REASONS = new TypeReference<>() {};
  private static final String WRITE_JSON = "cast(cast(? as text) as jsonb)";

  /** Identity of a lead. */
  public record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  String email;

  @Column(name = "first_name")
  String firstName;

  @Column(name = "last_name")
  String lastName;

  String phone;

  @Column(name = "job_title")
  String jobTitle;

  @Column(name = "company_name")
  String companyName;

  @Column(name = "company_domain")
  String companyDomain;

  @Column(name = "company_industry")
  String companyIndustry;

  @Column(name = "company_employees")
  Integer companyEmployees;

  @Column(name = "company_country")
  String companyCountry;

  String channel;
  String medium;
  String campaign;
  String referrer;

  @ColumnTransformer(read = "cast(attributes as text)", write = WRITE_JSON)
  String attributes;

  String status;

  @Column(name = "owner_id")
  UUID ownerId;

  @Column(name = "team_id")
  UUID teamId;

  @Column(name = "score_value")
  int scoreValue;

  @Column(name = "score_probability")
  double scoreProbability;

  @Column(name = "score_tier")
  String scoreTier;

  @Column(name = "score_reasons")
  @ColumnTransformer(read = "cast(score_reasons as text)", write = WRITE_JSON)
  String scoreReasons;

  @Column(name = "score_model_id")
  String scoreModelId;

  @Column(name = "scored_at")
  Instant scoredAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Counts edits by people, not new scores: an activity must not make an edit fail. */
  long version;

  protected Lead() {}

  /** A new lead of normalized, checked input; its score follows. */
  static Lead of(UUID orgId, UUID id, LeadInput input, Assignment assignment, Instant now) {
    Lead lead = new Lead();
    lead.orgId = orgId;
    lead.id = id;
    lead.write(input);
    lead.ownerId = assignment.ownerId();
    lead.teamId = assignment.teamId();
    lead.createdAt = Moments.orNow(input.createdAt(), now);
    lead.updatedAt = now;
    lead.version = 1;
    return lead;
  }

  /** What a client would have sent to make this lead. */
  LeadInput input() {
    return new LeadInput(
        email,
        firstName,
        lastName,
        phone,
        jobTitle,
        new Company(companyName, companyDomain, companyIndustry, companyEmployees, companyCountry),
        new Source(channel, medium, campaign, referrer),
        JsonText.object(attributes),
        status,
        ownerId,
        createdAt);
  }

  /**
   * Takes over normalized, checked input.
   *
   * @return names of the fields that changed, as in the lead's JSON; empty when nothing did
   */
  List<String> edit(LeadInput input, Assignment assignment, Instant now) {
    LeadInput before = input();
    write(input);
    ownerId = assignment.ownerId();
    teamId = assignment.teamId();
    List<String> changed = LeadDifference.between(before, input());
    if (!changed.isEmpty()) {
      updatedAt = now;
      version++;
    }
    return changed;
  }

  private void write(LeadInput input) {
    email = input.email();
    firstName = input.firstName();
    lastName = input.lastName();
    phone = input.phone();
    jobTitle = input.jobTitle();
    companyName = input.company().name();
    companyDomain = input.company().domain();
    companyIndustry = input.company().industry();
    companyEmployees = input.company().employees();
    companyCountry = input.company().country();
    channel = Objects.requireNonNullElse(input.source().channel(), Source.DEFAULT_CHANNEL);
    medium = input.source().medium();
    campaign = input.source().campaign();
    referrer = input.source().referrer();
    attributes = JsonText.write(input.attributes());
    status = Objects.requireNonNullElse(input.status(), LeadStatus.NEW.key());
  }

  /** What people call it: company, else person, else address or phone number. */
  public String title() {
    if (companyName != null) {
      return companyName;
    }
    if (lastName != null) {
      return firstName == null ? lastName : firstName + " " + lastName;
    }
    return email != null ? email : phone;
  }

  Assignment assignment() {
    return new Assignment(ownerId, teamId);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public UUID ownerId() {
    return ownerId;
  }

  @Override
  public UUID teamId() {
    return teamId;
  }

  @Override
  public LeadFacts facts() {
    return new LeadFacts(
        email,
        jobTitle,
        companyName,
        companyDomain,
        companyIndustry,
        companyEmployees,
        channel,
        JsonText.object(attributes).get("budget") instanceof Number budget
            ? budget.doubleValue()
            : null);
  }

  @Override
  public LeadScore score() {
    if (scoreModelId == null) {
      return null;
    }
    return new LeadScore(
        scoreValue,
        scoreProbability,
        scoreTier,
        JsonText.read(scoreReasons, REASONS),
        scoreModelId,
        scoredAt);
  }

  @Override
  public void score(LeadScore score) {
    scoreValue = score.value();
    scoreProbability = score.probability();
    scoreTier = score.tier();
    scoreReasons = JsonText.write(score.reasons());
    scoreModelId = score.modelId();
    scoredAt = score.scoredAt();
  }
}
