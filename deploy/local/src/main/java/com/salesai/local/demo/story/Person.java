package com.salesai.local.demo.story;

/**
 * Somebody who may buy. Made up: addresses lie in reserved domains, phone numbers in ranges that
 * are reserved for fiction.
 *
 * @param phone or null
 */
public record Person(
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle,
    String company,
    String domain,
    String industry,
    int employees,
    Profile.Market market) {

  /** First and last name. */
  public String name() {
    return firstName + " " + lastName;
  }

  /** The same person by another mailbox name, for one that is taken already. */
  public Person withMailbox(String mailbox) {
    return new Person(
        firstName,
        lastName,
        mailbox + "@" + domain,
        phone,
        jobTitle,
        company,
        domain,
        industry,
        employees,
        market);
  }
}
