package com.salesai.lead.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules on who the lead is: company, position, address and how they came to us. */
final class CompanyRules {
  private static final Pattern DECISION_MAKER =
      Pattern.compile(
          "\\b(chief|c[efotimpr]o|ciso|vp|vice president|president|head|director|owner|founder|partner)\\b");
  private static final Pattern INFLUENCER =
      Pattern.compile("\\b(manager|lead|principal|senior)\\b");
  private static final Set<String> WARM_CHANNELS = Set.of("referral", "partner", "email_warm");

  /** Providers of free mailboxes: such an address says nothing about a company. */
  private static final Set<String> FREE_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "mail.com",
          "proton.me",
          "protonmail.com",
          "yandex.com",
          "qq.com",
          "163.com");

  private CompanyRules() {}

  static List<ScoreReason> reasons(LeadFacts facts) {
    List<ScoreReason> reasons = new ArrayList<>();
    size(facts.employees(), reasons);
    if (facts.companyName() != null || facts.companyDomain() != null) {
      reasons.add(new ScoreReason("company-known", "The company is known", 3));
    }
    if (facts.industry() != null) {
      reasons.add(new ScoreReason("industry-known", "The industry is known", 2));
    }
    mail(facts.email(), reasons);
    position(facts.jobTitle(), reasons);
    if (facts.channel() != null && WARM_CHANNELS.contains(facts.channel())) {
      reasons.add(new ScoreReason("warm-introduction", "Came by a warm introduction", 5));
    }
    return reasons;
  }

  private static void size(Integer employees, List<ScoreReason> reasons) {
    if (employees == null || employees == 0) {
      return;
    }
    int points =
        employees >= 1000
            ? 12
            : employees >= 200 ? 10 : employees >= 50 ? 7 : employees >= 10 ? 4 : 1;
    String label =
        employees >= 1000
            ? "Company of 1,000 people or more"
            : employees >= 200
                ? "Company of 200 to 999 people"
                : employees >= 50
                    ? "Company of 50 to 199 people"
                    : employees >= 10 ? "Company of 10 to 49 people" : "Company of 1 to 9 people";
    reasons.add(new ScoreReason("company-size", label, points));
  }

  private static void mail(String email, List<ScoreReason> reasons) {
    if (email == null) {
      return;
    }
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    reasons.add(
        FREE_MAIL.contains(domain)
            ? new ScoreReason("free-mail", "Address of a free mail provider", -5)
            : new ScoreReason("business-email", "Business e-mail address", 5));
  }

  private static void position(String jobTitle, List<ScoreReason> reasons) {
    if (jobTitle == null) {
      return;
    }
    String title = jobTitle.toLowerCase(Locale.ROOT);
    if (DECISION_MAKER.matcher(title).find()) {
      reasons.add(new ScoreReason("decision-maker", "Decides or heads a function", 8));
    } else if (INFLUENCER.matcher(title).find()) {
      reasons.add(new ScoreReason("influencer", "Leads people or projects", 4));
    }
  }
}
