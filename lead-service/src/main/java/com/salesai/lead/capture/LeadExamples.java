package com.salesai.lead.capture;

/** Examples of the OpenAPI document. */
final class LeadExamples {
  static final String INPUT =
      """
      {"email":"mara.lind@nordwind.example","firstName":"Mara","lastName":"Lind",
       "jobTitle":"Head of Operations",
       "company":{"name":"Nordwind Logistik","domain":"nordwind.example","industry":"logistics",
         "employees":420,"country":"DE"},
       "source":{"channel":"google_search","medium":"cpc","campaign":"autumn-routing"},
       "attributes":{"fleet":"85 trucks"}}""";
  static final String LEAD =
      """
      {"id":"019aa1f0-5c1e-7000-8000-000000000001","email":"mara.lind@nordwind.example",
       "firstName":"Mara","lastName":"Lind","jobTitle":"Head of Operations",
       "company":{"name":"Nordwind Logistik","domain":"nordwind.example","industry":"logistics",
         "employees":420,"country":"DE"},
       "source":{"channel":"google_search","medium":"cpc","campaign":"autumn-routing"},
       "attributes":{"fleet":"85 trucks"},"status":"new",
       "ownerId":"018f0000-0000-7000-8000-0000000000a1",
       "score":{"value":38,"probability":0.128,"tier":"cold","reasons":[
         {"code":"baseline","label":"Where every lead starts","points":10},
         {"code":"company-size","label":"Company of 200 to 999 people","points":10},
         {"code":"decision-maker","label":"Decides or heads a function","points":8},
         {"code":"business-email","label":"Business e-mail address","points":5},
         {"code":"company-known","label":"The company is known","points":3},
         {"code":"industry-known","label":"The industry is known","points":2}],
         "modelId":"scorecard-1","scoredAt":"2026-11-21T09:00:00Z"},
       "createdAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:00Z"}""";
  static final String PATCH =
      """
      {"status":"contacted","phone":"+49 30 5550199","source":{"campaign":null}}""";
  static final String PAGE =
      "{\"data\":[" + LEAD + "],\"page\":{\"nextCursor\":\"LXNjb3Jl\",\"hasMore\":true}}";

  private LeadExamples() {}
}
