package com.salesai.local.demo.day;

import com.salesai.local.demo.story.Person;
import com.salesai.local.demo.story.Profile;

/**
 * Somebody who turns up during the day.
 *
 * @param key unique within the day
 * @param campaign or null
 * @param seller who takes care of them
 * @param product what they are interested in
 * @param amount price asked for it, whole units of the market's currency
 */
record Buyer(
    String key,
    Person person,
    Profile.Channel channel,
    String campaign,
    Profile.Member seller,
    Profile.Product product,
    long amount) {

  String currency() {
    return person.market().currency();
  }

  @Override
  public String toString() {
    return person.name() + " of " + person.company();
  }
}
