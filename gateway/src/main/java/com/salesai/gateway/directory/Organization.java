package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Visibility;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import java.util.UUID;

/**
 * An organization and its settings.
 *
 * @param id id, claim {@code org_id}
 * @param alias short readable name, fixed
 * @param name name for people
 * @param currency ISO 4217 code in which reports are kept
 * @param timeZone IANA time zone of days and weeks in reports
 * @param language BCP 47 tag of texts that the system writes
 * @param visibility which records each role sees
 */
public record Organization(
    UUID id,
    String alias,
    String name,
    String currency,
    String timeZone,
    String language,
    ByRole visibility) {

  /**
   * Which records each role sees: {@code own}, {@code team} or {@code all}.
   *
   * @param rep for reps
   * @param manager for managers
   * @param admin for admins
   */
  public record ByRole(String rep, String manager, String admin) {}

  static Organization of(Group group) {
    return new Organization(
        UUID.fromString(group.name),
        group.attribute("alias"),
        group.attribute("name"),
        group.attribute("currency"),
        group.attribute("timeZone"),
        group.attribute("language"),
        new ByRole(
            visibility(group, "rep"), visibility(group, "manager"), visibility(group, "admin")));
  }

  private static String visibility(Group group, String role) {
    return Visibility.of(group.attribute("visibility_" + role)).key();
  }
}
