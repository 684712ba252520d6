package com.salesai.conversation.transcript;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the character references of cue text; an unknown one stays as it is written. */
final class CharacterReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,6}));");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lrm",
          "\u200e", "rlm", "\u200f");

  private CharacterReferences() {}

  static String resolve(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE.matcher(text).replaceAll(CharacterReferences::replacement);
  }

  private static String replacement(java.util.regex.MatchResult reference) {
    String resolved;
    if (reference.group(1) != null) {
      resolved = character(Integer.parseInt(reference.group(1)));
    } else if (reference.group(2) != null) {
      resolved = character(Integer.parseInt(reference.group(2), 16));
    } else {
      resolved = NAMED.getOrDefault(reference.group(3), reference.group());
    }
    return Matcher.quoteReplacement(resolved);
  }

  private static String character(int code) {
    boolean valid =
        code > 0 && code <= Character.MAX_CODE_POINT && !(code >= 0xD800 && code <= 0xDFFF);
    return valid ? Character.toString(code) : "\uFFFD";
  }
}
