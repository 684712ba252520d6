package com.salesai.lead.activity;

/** Examples of the OpenAPI document. */
final class ActivityExamples {
  static final String INPUT =
      """
      {"type":"pricing_view","occurredAt":"2026-11-21T09:12:00Z","channel":"google_search",
       "properties":{"page":"/pricing"}}""";
  static final String ACTIVITY =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000b1","leadId":"019aa1f0-5c1e-7000-8000-000000000001",
       "type":"pricing_view","occurredAt":"2026-11-21T09:12:00Z","channel":"google_search",
       "properties":{"page":"/pricing"},"recordedAt":"2026-11-21T09:12:01Z"}""";
  static final String PAGE = "{\"data\":[" + ACTIVITY + "],\"page\":{\"hasMore\":false}}";
  static final String BATCH =
      """
      {"activities":[{"leadId":"019aa1f0-5c1e-7000-8000-000000000001","type":"email_open"},
       {"leadId":"019aa1f0-5c1e-7000-8000-000000000002","type":"demo_request"}]}""";
  static final String BATCH_RESULTS =
      """
      {"recorded":1,"rejected":1,"results":[
       {"index":0,"status":"recorded","id":"019aa1f0-5c1e-7000-8000-0000000000b2"},
       {"index":1,"status":"rejected","errors":[{"pointer":"/activities/1/leadId",
        "code":"lead.not-found","detail":"There is no such lead."}]}]}""";
  static final String TIMELINE =
      """
      {"data":[{"id":"019aa1f0-5c1e-7000-8000-0000000000c1","kind":"score",
       "occurredAt":"2026-11-21T09:12:01Z","score":{"value":46,"previousValue":38,"tier":"warm",
       "previousTier":"cold","probability":0.187,"reasons":[
       {"code":"baseline","label":"Where every lead starts","points":10},
       {"code":"company-size","label":"Company of 200 to 999 people","points":10},
       {"code":"decision-maker","label":"Decides or heads a function","points":8},
       {"code":"pricing-view","label":"Looked at the pricing","points":8},
       {"code":"business-email","label":"Business e-mail address","points":5},
       {"code":"company-known","label":"The company is known","points":3},
       {"code":"industry-known","label":"The industry is known","points":2}]}},
       {"id":"019aa1f0-5c1e-7000-8000-0000000000b1","kind":"activity","type":"pricing_view",
       "occurredAt":"2026-11-21T09:12:00Z","properties":{"page":"/pricing"}}],
       "page":{"hasMore":false}}""";

  private ActivityExamples() {}
}
