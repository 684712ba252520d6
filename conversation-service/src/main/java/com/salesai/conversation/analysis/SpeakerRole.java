package com.salesai.conversation.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On whose side a speaker is. */
@Schema(enumeration = {"rep", "customer"})
public enum SpeakerRole {
  REP,
  CUSTOMER;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SpeakerRole of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
