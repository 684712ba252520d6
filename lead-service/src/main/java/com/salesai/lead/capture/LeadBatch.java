package com.salesai.lead.capture;

import com.salesai.lead.capture.CaptureBatch.Outcome;
import com.salesai.lead.capture.CaptureBatch.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Sorts the rows of a batch into new leads, changes of known ones and duplicates. */
final class LeadBatch {
  private final List<Row> rows;
  private final boolean upsert;
  private final Outcome[] outcomes;

  /** Rows that become new leads: place of the first row and what is known by later ones. */
  private final Map<Integer, Row> fresh = new LinkedHashMap<>();

  /** Rows that change known leads, in order. */
  private final Map<Integer, Lead> changes = new LinkedHashMap<>();

  private final Map<Integer, UUID> made = new HashMap<>();

  LeadBatch(List<Row> rows, boolean upsert) {
    this.rows = rows;
    this.upsert = upsert;
    this.outcomes = new Outcome[rows.size()];
  }

  /** Addresses of the rows in lower case, in one order so that nobody deadlocks. */
  Set<String> emails() {
    Set<String> emails = new TreeSet<>();
    rows.forEach(
        row -> {
          if (row.input().email() != null) {
            emails.add(lower(row));
          }
        });
    return emails;
  }

  /** Tells which addresses are taken, by lower-case address. */
  void known(Map<String, Lead> known) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String email = row.input().email() == null ? null : lower(row);
      if (email != null && known.containsKey(email)) {
        outcomes[i] = upsert ? Outcome.UPDATED : Outcome.DUPLICATE;
        changes.put(i, known.get(email));
      } else if (email != null && seen.containsKey(email)) {
        outcomes[i] = upsert ? Outcome.UPDATED : Outcome.DUPLICATE;
        mergeInto(seen.get(email), row);
      } else {
        fresh.put(i, row);
        if (email != null) {
          seen.put(email, i);
        }
      }
    }
  }

  private void mergeInto(int first, Row row) {
    if (upsert) {
      Row before = fresh.get(first);
      fresh.put(
          first, new Row(row.input().over(before.input()), assignment(row, before.assignment())));
    }
  }

  /** Changes the known leads; answers those that did change, with the names of their fields. */
  Map<Lead, List<String>> applyUpdates(Instant now) {
    Map<Lead, List<String>> changed = new LinkedHashMap<>();
    if (upsert) {
      changes.forEach(
          (place, lead) -> {
            Row row = rows.get(place);
            LeadInput input = row.input().over(lead.input());
            List<String> fields = lead.edit(input, assignment(row, lead.assignment()), now);
            if (!fields.isEmpty()) {
              Set<String> all = new TreeSet<>(changed.getOrDefault(lead, List.of()));
              all.addAll(fields);
              changed.put(lead, List.copyOf(all));
            }
          });
    }
    return changed;
  }

  List<Row> fresh() {
    return List.copyOf(fresh.values());
  }

  /** Tells which leads were made of the fresh rows, in the same order. */
  void made(List<Lead> leads) {
    int i = 0;
    for (Integer place : fresh.keySet()) {
      made.put(place, leads.get(i++).id());
    }
  }

  /** The outcome of every row, now that it is known which leads were stored. */
  List<Outcome> outcomes(Set<UUID> created) {
    made.forEach(
        (place, id) ->
            outcomes[place] = created.contains(id) ? Outcome.CREATED : Outcome.DUPLICATE);
    return new ArrayList<>(Arrays.asList(outcomes));
  }

  private static Assignment assignment(Row row, Assignment before) {
    return row.assignment().ownerId() == null ? before : row.assignment();
  }

  private static String lower(Row row) {
    return row.input().email().toLowerCase(Locale.ROOT);
  }
}
