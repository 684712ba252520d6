package com.salesai.proposal.template;

import java.util.List;
import java.util.Map;

/**
 * A built-in template.
 *
 * @param id stable name, used when a proposal is requested
 * @param version grows with every change of the text; a proposal remembers the one it was written
 *     from
 * @param names name by language
 * @param descriptions what it is for, by language
 * @param languages BCP 47 tags in which it can be written
 * @param validityDays days that an offer written from it holds
 */
public record ProposalTemplate(
    String id,
    int version,
    Map<String, String> names,
    Map<String, String> descriptions,
    List<String> languages,
    int validityDays) {

  String resource(String language) {
    return "proposals/%s/v%d/%s".formatted(id, version, language);
  }
}
