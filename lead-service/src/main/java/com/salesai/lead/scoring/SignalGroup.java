package com.salesai.lead.scoring;

/**
 * The four groups of signals that a score rests on. Each has an upper limit, so that no single kind
 * of behaviour makes a lead hot by repetition.
 */
enum SignalGroup {
  COMPANY("company", "Company information", 30),
  WEBSITE("website", "Website engagement", 20),
  EMAIL("email", "E-mail interaction", 15),
  BUDGET("budget", "Budget indicators", 45);

  final String key;
  final String title;

  /** Most points that the group adds to a score. */
  final int cap;

  SignalGroup(String key, String title, int cap) {
    this.key = key;
    this.title = title;
    this.cap = cap;
  }
}
