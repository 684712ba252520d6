package com.salesai.local.demo.load;

/** What the load counts. */
enum Kind {
  CARDS("battle cards"),
  LEADS("leads"),
  ACTIVITIES("activities"),
  DEALS("deals"),
  PROPOSALS("proposals"),
  USES("card uses"),
  CALLS("calls");

  final String title;

  Kind(String title) {
    this.title = title;
  }
}
