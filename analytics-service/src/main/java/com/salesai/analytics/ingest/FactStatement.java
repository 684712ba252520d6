package com.salesai.analytics.ingest;

/** Builds the statements that fold an event into facts. */
final class FactStatement {
  private FactStatement() {}

  /**
   * A statement over {@code e}: one row with the event's id as {@code event_id} and the named
   * fields of its payload.
   *
   * @param fields names as in the JSON, with PostgreSQL types; an absent field is null
   */
  static String of(String fields, String statement) {
    return """
        with e as (
          select cast(:event as uuid) as event_id, p.*
          from jsonb_to_record(cast(cast(:payload as text) as jsonb)) as p (%s)
        )
        """
            .formatted(fields)
        + statement;
  }
}
