package com.salesai.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A fact that happened to one aggregate, as it travels on Kafka. Implementations are records that
 * carry {@link EventContract} and are listed in {@link EventCatalogue}.
 */
public interface Event {

  /**
   * The aggregate the fact belongs to: the CloudEvents subject and the Kafka key, so that all
   * events of one aggregate keep their order.
   *
   * @return the aggregate's id, never null in a complete event
   */
  @JsonIgnore
  UUID aggregateId();
}
