package com.salesai.analytics;

import com.salesai.contracts.Event;
import com.salesai.contracts.Money;
import com.salesai.testkit.TestEvents;
import com.salesai.testkit.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A small sales story: three leads, one deal won, one lost, one open, two proposals, a call, a
 * card.
 *
 * @param records what hangs on a lead or a deal comes before it: topics are read in no order
 * @param closings one more event of each kind that changes no number of the overview
 */
public record Story(
    List<ProducerRecord<String, byte[]>> records, List<ProducerRecord<String, byte[]>> closings) {

  /** The story in that organization, with ids of its own. */
  public static Story of(TestOrganization org) {
    UUID lead = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();
    UUID deal = UUID.randomUUID();
    UUID lost = UUID.randomUUID();
    UUID proposal = UUID.randomUUID();
    UUID declined = UUID.randomUUID();
    UUID call = UUID.randomUUID();
    UUID card = UUID.randomUUID();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    records.addAll(
        of(
            org.id(),
            Facts.generated(proposal, lead, deal, null),
            Facts.sent(proposal, lead),
            Facts.viewed(proposal, lead),
            Facts.viewed(proposal, lead),
            Facts.accepted(proposal, lead)));
    records.addAll(
        of(
            org.id(),
            Facts.generated(declined, second, null, null),
            Facts.declined(declined, second)));
    records.addAll(
        of(
            org.id(),
            Facts.transcribed(call, lead, null),
            Facts.analyzed(call, lead, null, 0.62345678)));
    records.addAll(
        of(
            org.id(),
            Facts.cardViewed(card, lead, org.repId()),
            Facts.cardViewed(card, null, null)));
    records.addAll(
        of(
            org.id(),
            Facts.opened(deal, lead, null, Facts.eur("1500.00")),
            Facts.staged(deal, lead, "negotiation"),
            Facts.won(deal, lead, null, Facts.eur("1250.50"), Facts.AT)));
    records.addAll(
        of(
            org.id(),
            Facts.opened(lost, second, null, null),
            Facts.lost(lost, second, Facts.eur("10"))));
    records.addAll(
        of(org.id(), Facts.opened(UUID.randomUUID(), third, null, new Money("99.125", "EUR"))));
    records.addAll(
        of(
            org.id(),
            Facts.captured(lead, "paid-search"),
            Facts.scored(lead, 30, "warm"),
            Facts.scored(lead, 72, "hot")));
    records.addAll(of(org.id(), Facts.captured(second, "referral")));
    records.addAll(
        of(org.id(), Facts.captured(third, "paid-search"), Facts.scored(third, 5, "cold")));
    return new Story(
        records,
        List.of(
            TestEvents.record(org.id(), 6, Facts.viewed(proposal, lead)),
            TestEvents.record(org.id(), 3, Facts.analyzed(call, lead, null, 0.62345678)),
            TestEvents.record(org.id(), 4, Facts.staged(deal, lead, "won")),
            TestEvents.record(org.id(), 4, Facts.scored(lead, 90, "hot"))));
  }

  /** Events of one aggregate, numbered from 1. */
  public static List<ProducerRecord<String, byte[]>> of(UUID org, Event... ofOneAggregate) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (Event event : ofOneAggregate) {
      records.add(TestEvents.record(org, records.size() + 1, event));
    }
    return records;
  }
}
