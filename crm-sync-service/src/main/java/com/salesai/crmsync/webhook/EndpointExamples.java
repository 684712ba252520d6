package com.salesai.crmsync.webhook;

/** Examples in the OpenAPI document. */
final class EndpointExamples {
  static final String NEW =
      """
      {"url":"https://hooks.example.com/salesai","events":["lead.*","opportunity.won"],"description":"Data warehouse"}""";
  static final String CREATED =
      """
      {"id":"01a1fc90-464a-70dc-8516-497675019999","url":"https://hooks.example.com/salesai",
       "events":["lead.*","opportunity.won"],"description":"Data warehouse","enabled":true,
       "createdAt":"2026-11-20T10:00:00Z","updatedAt":"2026-11-20T10:00:00Z",
       "secret":"whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazvkCPV4uUk="}""";
  static final String ENDPOINT =
      """
      {"id":"01a1fc90-464a-70dc-8516-497675019999","url":"https://hooks.example.com/salesai",
       "events":["lead.*","opportunity.won"],"description":"Data warehouse","enabled":true,
       "createdAt":"2026-11-20T10:00:00Z","updatedAt":"2026-11-20T10:00:00Z"}""";
  static final String PAGE =
      "{\"data\":[" + ENDPOINT + "],\"page\":{\"nextCursor\":null,\"hasMore\":false}}";
  static final String CHANGE =
      """
      {"events":["*"],"enabled":true}""";
  static final String ROTATION =
      """
      {"endpointId":"01a1fc90-464a-70dc-8516-497675019999",
       "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwZk0xZk0xZk0=","previousExpiresAt":"2026-11-21T10:00:00Z"}""";

  private EndpointExamples() {}
}
