package com.salesai.proposal.proposal;

/** Examples of the OpenAPI document. */
final class ProposalExamples {
  static final String REQUEST =
      """
      {"templateId":"standard","leadId":"018f3a5e-7c1a-7b52-9d2f-3f6d2a4b1c01","language":"en"}""";

  static final String PROPOSAL =
      """
      {"id":"018f3a61-0b6e-7d10-8a57-1f2e3d4c5b6a","templateId":"standard","templateVersion":1,
      "leadId":"018f3a5e-7c1a-7b52-9d2f-3f6d2a4b1c01","opportunityId":"018f3a5f-1111-7b52-9d2f-3f6d2a4b1c02",
      "language":"en","title":"Standard proposal: Northwind Foods","status":"sent",
      "facts":[{"id":"opportunity.amount","label":"Price","value":"€12,500.00",
      "source":"/api/v1/opportunities/018f3a5f-1111-7b52-9d2f-3f6d2a4b1c02#/amount"}],
      "ownerId":"018f0000-0000-7000-8000-000000000001","channel":"email","views":0,
      "createdAt":"2026-11-21T09:30:00Z","updatedAt":"2026-11-21T09:35:00Z","sentAt":"2026-11-21T09:35:00Z"}""";

  static final String PAGE = "{\"data\":[" + PROPOSAL + "],\"page\":{\"hasMore\":false}}";

  private ProposalExamples() {}
}
