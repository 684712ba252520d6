package com.salesai.local.demo.story;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes up the buyers of an organization: nobody twice, every address in a reserved domain. */
public final class Cast {

  private static final Map<String, Library.People> PEOPLE = Library.people();
  private static final List<String> WORDS = Library.companyWords();

  private final Profile profile;
  private final Set<String> companies = new HashSet<>();
  private final Set<String> mailboxes = new HashSet<>();

  /** No buyers yet. */
  public Cast(Profile profile) {
    this.profile = profile;
  }

  /**
   * Somebody of a company that is not in the story yet.
   *
   * @param fit how well company and position fit, 0 to 1
   */
  public Person stranger(double fit, Chance chance) {
    List<String> industries = List.copyOf(profile.industries().keySet());
    String industry;
    String company;
    do {
      industry = chance.pick(industries);
      company = chance.pick(WORDS) + " " + chance.pick(profile.industries().get(industry));
    } while (!companies.add(company));
    Profile.Market market = chance.pick(profile.markets(), Profile.Market::weight);
    return person(
        company, slug(company) + ".example", industry, employees(fit, chance), market, fit, chance);
  }

  /** Somebody else of the same company. */
  public Person colleague(Person of, double fit, Chance chance) {
    return person(
        of.company(), of.domain(), of.industry(), of.employees(), of.market(), fit, chance);
  }

  private Person person(
      String company,
      String domain,
      String industry,
      int employees,
      Profile.Market market,
      double fit,
      Chance chance) {
    Library.People people = PEOPLE.get(market.people());
    String first;
    String last;
    String email;
    do {
      first = chance.pick(people.first());
      last = chance.pick(people.last());
      email = slug(first) + "." + slug(last) + "@" + domain;
    } while (!mailboxes.add(email));
    String phone =
        market.phone() != null && chance.yes(0.6)
            ? market.phone() + String.format(Locale.ROOT, "%02d", chance.between(0, 99))
            : null;
    return new Person(
        first, last, email, phone, job(fit, chance), company, domain, industry, employees, market);
  }

  private String job(double fit, Chance chance) {
    double throwOf = chance.real(0, 1);
    String say =
        throwOf < fit * 0.6 ? "decision" : throwOf < 0.25 + fit * 0.6 ? "influence" : "interest";
    return chance.pick(profile.jobs().get(say));
  }

  private static int employees(double fit, Chance chance) {
    double size = Math.exp(chance.real(Math.log(8), Math.log(900)) + fit * 1.2);
    return size < 100 ? (int) size : (int) (size / 10) * 10;
  }

  /** Lower-case ASCII letters, digits and hyphens. */
  static String slug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }
}
