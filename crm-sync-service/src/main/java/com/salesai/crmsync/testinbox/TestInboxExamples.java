package com.salesai.crmsync.testinbox;

/** Examples in the OpenAPI document. */
final class TestInboxExamples {
  static final String INBOX =
      """
      {"endpointId":"01a1fc90-464a-70dc-8516-497675019999","createdAt":"2026-11-20T10:00:00Z"}""";
  static final String MESSAGES =
      """
      {"data":[{"id":"01a1fc90-4a5f-7429-93fa-04baca235479","receivedAt":"2026-11-20T10:00:01Z",
        "webhookId":"01a1fc90-4603-75e3-8e3b-2fd52416455e","timestamp":"1795168801",
        "signature":"v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=","verified":true,
        "body":"{\\"type\\":\\"lead.captured\\",\\"timestamp\\":\\"2026-11-20T10:00:00Z\\",\\"data\\":{}}"}],
       "page":{"nextCursor":null,"hasMore":false}}""";

  private TestInboxExamples() {}
}
