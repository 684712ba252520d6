package com.salesai.lead.pipeline;

/** Examples of the OpenAPI document. */
final class OpportunityExamples {
  static final String INPUT =
      """
      {"leadId":"019aa1f0-5c1e-7000-8000-000000000001","name":"Nordwind: route planning",
       "amount":{"amount":"24000.00","currency":"EUR"},"product":"planner-pro",
       "stage":"qualification"}""";
  static final String OPPORTUNITY =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000d1",
       "leadId":"019aa1f0-5c1e-7000-8000-000000000001","name":"Nordwind: route planning",
       "amount":{"amount":"24000.00","currency":"EUR"},"stage":"qualification",
       "ownerId":"018f0000-0000-7000-8000-0000000000a1","product":"planner-pro",
       "createdAt":"2026-11-21T10:00:00Z","updatedAt":"2026-11-21T10:00:00Z",
       "openedAt":"2026-11-21T10:00:00Z","outcome":"open"}""";
  static final String WON =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000d1",
       "leadId":"019aa1f0-5c1e-7000-8000-000000000001","name":"Nordwind: route planning",
       "amount":{"amount":"22500.00","currency":"EUR"},"stage":"won",
       "ownerId":"018f0000-0000-7000-8000-0000000000a1","product":"planner-pro",
       "createdAt":"2026-11-21T10:00:00Z","updatedAt":"2026-12-19T15:30:00Z",
       "openedAt":"2026-11-21T10:00:00Z","closedAt":"2026-12-19T15:30:00Z","outcome":"won"}""";
  static final String PATCH =
      """
      {"amount":{"amount":"22500.00","currency":"EUR"}}""";
  static final String STAGE_CHANGE =
      """
      {"stage":"proposal","occurredAt":"2026-11-28T14:00:00Z"}""";
  static final String CLOSING =
      """
      {"outcome":"won","amount":{"amount":"22500.00","currency":"EUR"},
       "closedAt":"2026-12-19T15:30:00Z"}""";
  static final String PAGE = "{\"data\":[" + OPPORTUNITY + "],\"page\":{\"hasMore\":false}}";

  private OpportunityExamples() {}
}
