package com.salesai.lead.capture;

import com.salesai.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes the data of a lead acceptable; the same for the API and for imports. */
public final class LeadRules {
  /** Most bytes of {@code attributes} as JSON. */
  static final int MAX_ATTRIBUTE_BYTES = 32 * 1024;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.-]+");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private LeadRules() {}

  /**
   * Everything that is wrong with it.
   *
   * @param input in its normalized form
   * @return empty when it is fine; pointers lead into the lead's JSON
   */
  public static List<FieldError> check(LeadInput input) {
    List<FieldError> errors = new ArrayList<>();
    contact(input, errors);
    company(input.company(), errors);
    source(input.source(), errors);
    FreeForm.check("/attributes", input.attributes(), MAX_ATTRIBUTE_BYTES, errors);
    if (input.status() != null && !LeadStatus.keys().contains(input.status())) {
      errors.add(
          new FieldError(
              "/status",
              "lead.status-unknown",
              "One of " + String.join(", ", LeadStatus.keys()) + "."));
    }
    Moments.check("/createdAt", input.createdAt()).ifPresent(errors::add);
    return errors;
  }

  private static void contact(LeadInput input, List<FieldError> errors) {
    if (input.email() == null
        && input.phone() == null
        && input.lastName() == null
        && input.company().name() == null) {
      errors.add(
          new FieldError(
              "",
              "lead.no-contact",
              "Give at least one of email, phone, lastName and company.name."));
    }
    length("/email", input.email(), 254, errors);
    if (input.email() != null && !EMAIL.matcher(input.email()).matches()) {
      errors.add(new FieldError("/email", "lead.email-syntax", "This is not an e-mail address."));
    }
    length("/firstName", input.firstName(), 100, errors);
    length("/lastName", input.lastName(), 100, errors);
    length("/phone", input.phone(), 40, errors);
    length("/jobTitle", input.jobTitle(), 150, errors);
  }

  private static void company(Company company, List<FieldError> errors) {
    length("/company/name", company.name(), 200, errors);
    length("/company/domain", company.domain(), 253, errors);
    length("/company/industry", company.industry(), 100, errors);
    if (company.domain() != null && !DOMAIN.matcher(company.domain()).matches()) {
      errors.add(
          new FieldError(
              "/company/domain", "lead.domain-syntax", "A domain without scheme or path."));
    }
    if (company.employees() != null && company.employees() < 0) {
      errors.add(new FieldError("/company/employees", "field.min", "0 or more."));
    }
    if (company.country() != null && !COUNTRIES.contains(company.country())) {
      errors.add(
          new FieldError(
              "/company/country",
              "lead.country-unknown",
              "A two-letter country code of ISO 3166-1, such as DE."));
    }
  }

  private static void source(Source source, List<FieldError> errors) {
    length("/source/channel", source.channel(), 64, errors);
    length("/source/medium", source.medium(), 100, errors);
    length("/source/campaign", source.campaign(), 200, errors);
    length("/source/referrer", source.referrer(), 2000, errors);
  }

  private static void length(String pointer, String text, int max, List<FieldError> errors) {
    if (text != null && text.length() > max) {
      errors.add(new FieldError(pointer, "field.size", "At most " + max + " characters."));
    }
  }
}
