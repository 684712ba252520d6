package com.salesai.lead.capture;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a lead. At least one of e-mail, phone, last name and company name is given.
 *
 * @param email unique in the organization, without regard to case
 * @param attributes anything else worth keeping; at most 32 KB of JSON
 * @param status {@code new} when absent
 * @param ownerId member who owns the lead; the person who captures it when absent, nobody for
 *     partners
 * @param createdAt first touch; now when absent, may lie in the past, cannot be changed later
 */
@Schema(name = "LeadInput")
public record LeadInput(
    @Schema(maxLength = 254, format = "email", examples = "mara.lind@nordwind.example")
        String email,
    @Schema(maxLength = 100, examples = "Mara") String firstName,
    @Schema(maxLength = 100, examples = "Lind") String lastName,
    @Schema(maxLength = 40, examples = "+49 30 5550199") String phone,
    @Schema(maxLength = 150, examples = "Head of Operations") String jobTitle,
    Company company,
    Source source,
    Map<String, Object> attributes,
    @Schema(
            enumeration = {
              "new",
              "contacted",
              "qualified",
              "nurturing",
              "converted",
              "disqualified"
            })
        String status,
    UUID ownerId,
    Instant createdAt) {

  /** The same with texts stripped, empty ones absent, and codes in their usual case. */
  public LeadInput normalized() {
    Company c = company == null ? Company.UNKNOWN : company;
    Source s = source == null ? Source.UNKNOWN : source;
    return new LeadInput(
        Texts.strip(email),
        Texts.strip(firstName),
        Texts.strip(lastName),
        Texts.strip(phone),
        Texts.strip(jobTitle),
        new Company(
            Texts.strip(c.name()),
            Texts.lower(Texts.strip(c.domain())),
            Texts.strip(c.industry()),
            c.employees(),
            Texts.upper(Texts.strip(c.country()))),
        new Source(
            Texts.strip(s.channel()),
            Texts.strip(s.medium()),
            Texts.strip(s.campaign()),
            Texts.strip(s.referrer())),
        attributes == null ? Map.of() : attributes,
        Texts.strip(status),
        ownerId,
        createdAt);
  }

  /**
   * This laid over what is known: what it says wins, what it leaves open stays. The first touch and
   * the owner stay as known.
   */
  LeadInput over(LeadInput known) {
    Map<String, Object> all = new LinkedHashMap<>(known.attributes());
    all.putAll(attributes);
    return new LeadInput(
        or(email, known.email),
        or(firstName, known.firstName),
        or(lastName, known.lastName),
        or(phone, known.phone),
        or(jobTitle, known.jobTitle),
        new Company(
            or(company.name(), known.company.name()),
            or(company.domain(), known.company.domain()),
            or(company.industry(), known.company.industry()),
            or(company.employees(), known.company.employees()),
            or(company.country(), known.company.country())),
        new Source(
            or(source.channel(), known.source.channel()),
            or(source.medium(), known.source.medium()),
            or(source.campaign(), known.source.campaign()),
            or(source.referrer(), known.source.referrer())),
        all,
        or(status, known.status),
        known.ownerId,
        known.createdAt);
  }

  private static <T> T or(T value, T known) {
    return value != null ? value : known;
  }
}
