package com.salesai.conversation.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On whose side a speaker is. */
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
