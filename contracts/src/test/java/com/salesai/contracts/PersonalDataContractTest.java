package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are kept for ever, so no field may even look as if it held personal data or a secret. */
class PersonalDataContractTest {

  /** Words of a field name, not whole names: {@code contactEmail} is caught as well. */
  private static final Set<String> BANNED =
      Set.of(
          "email",
          "mail",
          "phone",
          "mobile",
          "fax",
          "name",
          "names",
          "firstname",
          "lastname",
          "surname",
          "fullname",
          "username",
          "person",
          "contact",
          "salutation",
          "gender",
          "birthday",
          "birth",
          "age",
          "address",
          "street",
          "city",
          "zip",
          "postcode",
          "postal",
          "latitude",
          "longitude",
          "ip",
          "agent",
          "cookie",
          "fingerprint",
          "job",
          "photo",
          "avatar",
          "linkedin",
          "twitter",
          "text",
          "transcript",
          "quote",
          "note",
          "notes",
          "comment",
          "body",
          "message",
          "subject",
          "attributes",
          "properties",
          "password",
          "token",
          "secret",
          "url",
          "referrer");

  @ParameterizedTest
  @MethodSource("types")
  void noFieldLooksPersonal(String file) {
    List<String> fields = new ArrayList<>();
    JsonNode schema = ContractFiles.schemas().get(file);
    schema
        .findValues("properties")
        .forEach(properties -> properties.fieldNames().forEachRemaining(fields::add));
    assertThat(fields).isNotEmpty().noneMatch(PersonalDataContractTest::looksPersonal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email", "contactEmail", "emailAddress", "phone", "mobile_number", "firstName", "lastName",
        "name", "companyName", "jobTitle", "ipAddress", "userAgent", "transcriptText", "authToken"
      })
  void personalNamesAreCaught(String field) {
    assertThat(looksPersonal(field)).isTrue();
  }

  @Test
  void factsAreNot() {
    assertThat(List.of("leadId", "notificationId", "titleKey", "stage", "campaign", "language"))
        .noneMatch(PersonalDataContractTest::looksPersonal);
  }

  private static boolean looksPersonal(String field) {
    return Arrays.stream(field.split("(?<=[a-z0-9])(?=[A-Z])|[-_]"))
        .anyMatch(word -> BANNED.contains(word.toLowerCase(Locale.ROOT)));
  }

  static List<String> types() {
    return List.copyOf(ContractFiles.schemas().keySet());
  }
}
