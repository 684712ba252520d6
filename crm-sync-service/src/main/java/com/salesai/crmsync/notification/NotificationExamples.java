package com.salesai.crmsync.notification;

/** Examples in the OpenAPI document. */
final class NotificationExamples {
  static final String PAGE =
      """
      {"data":[{"id":"01a1fc90-4a5f-7429-93fa-04baca235479","kind":"webhook-endpoint-disabled",
        "title":"A webhook endpoint was switched off: its receiver answered that it is gone.",
        "titleKey":"webhook.endpoint-disabled.gone",
        "titleParams":{"endpointId":"01a1fc90-464a-70dc-8516-497675019999"},
        "link":"/settings/webhooks/01a1fc90-464a-70dc-8516-497675019999","severity":"warning",
        "createdAt":"2026-11-20T10:00:00Z"}],
       "page":{"nextCursor":null,"hasMore":false},"unread":1}""";

  private NotificationExamples() {}
}
