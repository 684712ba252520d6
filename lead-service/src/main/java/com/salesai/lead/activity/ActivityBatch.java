package com.salesai.lead.activity;

import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Touchpoints of many leads at once.
 *
 * @param activities 1 to 1,000
 */
@Schema(name = "ActivityBatch", requiredProperties = "activities")
public record ActivityBatch(List<Item> activities) {
  static final int MAX = 1000;

  /** One touchpoint, with its lead. */
  @Schema(
      name = "ActivityBatchItem",
      requiredProperties = {"leadId", "type"})
  public record Item(
      UUID leadId,
      String type,
      Instant occurredAt,
      String channel,
      String campaign,
      Map<String, Object> properties) {
    ActivityInput input() {
      return new ActivityInput(type, occurredAt, channel, campaign, properties).normalized();
    }
  }

  /**
   * What became of one touchpoint.
   *
   * @param index place in the request, from 0
   * @param status {@code recorded} or {@code rejected}
   * @param id of the activity when recorded
   * @param errors why it was rejected
   */
  @Schema(name = "ActivityBatchResult")
  public record Result(int index, String status, UUID id, List<FieldError> errors) {}

  /** What became of all, in the order of the request. */
  @Schema(name = "ActivityBatchResults")
  public record Results(int recorded, int rejected, List<Result> results) {}

  /**
   * @throws ProblemException 422 {@code batch.size} unless there are 1 to 1,000
   */
  void check() {
    if (activities == null || activities.isEmpty() || activities.size() > MAX) {
      throw ProblemException.unprocessable(
          "batch.size",
          "A batch holds 1 to 1,000 activities.",
          new FieldError("/activities", "field.size", "1 to 1,000 items."));
    }
  }
}
