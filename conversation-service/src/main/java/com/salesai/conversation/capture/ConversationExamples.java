package com.salesai.conversation.capture;

/** Examples of the OpenAPI document. */
final class ConversationExamples {
  static final String CONVERSATION =
      """
      {"id":"018f3a80-3333-7d10-8a57-1f2e3d4c5b6a","title":"Discovery call","leadId":"018f3a5e-7c1a-7b52-9d2f-3f6d2a4b1c01",
      "ownerId":"018f0000-0000-7000-8000-000000000001","status":"completed","language":"en","durationSeconds":1820.4,
      "talkSeconds":1675.2,"segments":312,"talkRatio":0.43,"longestMonologueSeconds":74.2,"questions":21,
      "speakers":[{"name":"Dana Fox","role":"customer","talkSeconds":954.9,"share":0.57,"words":2400,"turns":71,"questions":9},
      {"name":"Riley Reyes","role":"rep","talkSeconds":720.3,"share":0.43,"words":1801,"turns":70,"questions":12}],
      "createdAt":"2026-11-21T09:30:00Z"}""";

  static final String PAGE = "{\"data\":[" + CONVERSATION + "],\"page\":{\"hasMore\":false}}";

  static final String SEGMENTS =
      """
      {"data":[{"id":"018f3a80-4444-7d10-8a57-1f2e3d4c5b6a","index":0,"speaker":"Riley Reyes","startSeconds":1.2,
      "endSeconds":4.7,"text":"Thank you for taking the time today."}],"page":{"hasMore":false}}""";

  private ConversationExamples() {}
}
