package com.salesai.local.demo.day;

import java.util.Map;

/** How the narrator says what a buyer does. */
final class Words {

  private Words() {}

  static String kind(String type) {
    return switch (type) {
      case "pricing_view" -> "pricing";
      case "email_open", "email_click", "email_reply" -> "mail";
      case "demo_request" -> "demo";
      case "meeting" -> "meeting";
      default -> "visit";
    };
  }

  static String deed(String type, Map<String, String> properties) {
    return switch (type) {
      case "page_view" -> "reads " + properties.get("path");
      case "pricing_view" -> "looks at the prices";
      case "email_open" -> "opens our mail";
      case "email_click" -> "follows the link in our mail";
      case "email_reply" -> "answers our mail";
      case "download" -> "downloads \"" + properties.get("title") + "\"";
      case "demo_request" -> "asks for a demonstration";
      case "meeting" -> "meets us: " + properties.get("subject");
      default -> type;
    };
  }
}
