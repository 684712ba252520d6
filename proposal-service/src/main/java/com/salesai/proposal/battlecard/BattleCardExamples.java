package com.salesai.proposal.battlecard;

/** Examples of the OpenAPI document. */
final class BattleCardExamples {
  static final String REQUEST =
      """
      {"competitor":"Initech","tiles":[{"kind":"objection","title":"Initech is cheaper",
      "text":"Ask for the price with support and migration: both are extra there."}]}""";

  static final String PATCH =
      """
      {"competitor":"Initech Cloud"}""";

  static final String CARD =
      """
      {"id":"018f3a70-2222-7d10-8a57-1f2e3d4c5b6a","competitor":"Initech","tiles":[{"kind":"objection",
      "title":"Initech is cheaper","text":"Ask for the price with support and migration: both are extra there."}],
      "createdAt":"2026-11-21T09:30:00Z","updatedAt":"2026-11-21T09:30:00Z","views":3}""";

  static final String PAGE = "{\"data\":[" + CARD + "],\"page\":{\"hasMore\":false}}";

  static final String USAGE =
      """
      {"leadId":"018f3a5e-7c1a-7b52-9d2f-3f6d2a4b1c01","objection":"They offered it cheaper"}""";

  private BattleCardExamples() {}
}
