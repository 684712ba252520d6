package com.salesai.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The live stream of this replica. */
@ConfigMapping(prefix = "salesai.live")
interface LiveConfig {
  /** Topics whose events are passed on. */
  @WithDefault(
      "salesai.lead.v1,salesai.opportunity.v1,salesai.proposal.v1,salesai.battlecard.v1,"
          + "salesai.conversation.v1,salesai.notification.v1")
  List<String> topics();

  /** Silence after which a comment keeps the connection open. */
  @WithDefault("15s")
  Duration heartbeat();

  /** Events that may wait for a slow client; one more and it is cut. */
  @WithDefault("256")
  int buffer();

  /** Streams that one organization may hold open. */
  @WithDefault("500")
  int streamsPerOrganization();

  /** Streams that one member may hold open, for example browser tabs. */
  @WithDefault("10")
  int streamsPerMember();

  /** Age at which a stream ends, so that the client comes back with a fresh token. */
  @WithDefault("5M")
  Duration streamAge();

  /** Events that a resumed stream may catch up with; beyond that the client must read anew. */
  @WithDefault("1000")
  int resumeEvents();

  /** Longest break that can be caught up with. */
  @WithDefault("30M")
  Duration resumeAge();

  /** Pause between looks for new topics and partitions. */
  @WithDefault("60s")
  Duration refresh();
}
