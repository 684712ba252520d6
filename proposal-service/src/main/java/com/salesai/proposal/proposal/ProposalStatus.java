package com.salesai.proposal.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposal stands: draft, sent, viewed, then accepted or declined for good. */
@Schema(enumeration = {"draft", "sent", "viewed", "accepted", "declined"})
enum ProposalStatus {
  DRAFT,
  SENT,
  VIEWED,
  ACCEPTED,
  DECLINED;

  boolean isDecided() {
    return this == ACCEPTED || this == DECLINED;
  }

  boolean isWithBuyer() {
    return this == SENT || this == VIEWED;
  }

  @JsonValue
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProposalStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
