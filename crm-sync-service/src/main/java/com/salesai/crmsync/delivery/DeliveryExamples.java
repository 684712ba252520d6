package com.salesai.crmsync.delivery;

/** Examples in the OpenAPI document. */
final class DeliveryExamples {
  static final String DELIVERY =
      """
      {"id":"01a1fc90-475f-7429-93fa-04baca235479","endpointId":"01a1fc90-464a-70dc-8516-497675019999",
       "eventId":"01a1fc90-4603-75e3-8e3b-2fd52416455e","type":"lead.scored",
       "subject":"01a1fc8f-1217-7be1-84dd-93a62a51c321","status":"waiting",
       "attempts":[{"at":"2026-11-20T10:00:01Z","status":503,"latencyMs":42,
         "error":"status: The receiver answered 503.","responseSnippet":"Down for maintenance","replay":false}],
       "nextAttemptAt":"2026-11-20T10:00:04Z","createdAt":"2026-11-20T10:00:01Z"}""";
  static final String PAGE =
      "{\"data\":[" + DELIVERY + "],\"page\":{\"nextCursor\":null,\"hasMore\":false}}";
  static final String QUEUED =
      """
      {"id":"01a1fc90-475f-7429-93fa-04baca235479","endpointId":"01a1fc90-464a-70dc-8516-497675019999",
       "eventId":"01a1fc90-4603-75e3-8e3b-2fd52416455e","type":"lead.scored",
       "subject":"01a1fc8f-1217-7be1-84dd-93a62a51c321","status":"due","attempts":[],
       "nextAttemptAt":"2026-11-20T10:05:00Z","createdAt":"2026-11-20T10:00:01Z"}""";
  static final String RANGE =
      """
      {"from":"2026-11-19T00:00:00Z","to":"2026-11-20T00:00:00Z"}""";
  static final String REPLAYED =
      """
      {"replayed":17}""";

  private DeliveryExamples() {}
}
