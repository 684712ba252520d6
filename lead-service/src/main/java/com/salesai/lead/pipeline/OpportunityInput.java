package com.salesai.lead.pipeline;

import com.salesai.contracts.Money;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.web.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a deal.
 *
 * @param leadId lead that it came from
 * @param name the lead's company or name when absent; needed without a lead
 * @param amount expected or agreed value
 * @param listPrice value before discount
 * @param stage {@code prospecting} when absent; won and lost only through closings
 * @param ownerId member; the person who opens it when absent, nobody for partners
 * @param createdAt when the record came into being; now when absent, may lie in the past
 * @param openedAt when work on the deal began; {@code createdAt} when absent
 */
@Schema(name = "OpportunityInput")
public record OpportunityInput(
    UUID leadId,
    UUID accountId,
    @Schema(maxLength = 200, examples = "Nordwind: route planning") String name,
    Money amount,
    Money listPrice,
    @Schema(enumeration = {"prospecting", "qualification", "proposal", "negotiation"}) String stage,
    UUID ownerId,
    @Schema(maxLength = 100, examples = "planner-pro") String product,
    Instant createdAt,
    Instant openedAt) {

  OpportunityInput normalized() {
    return new OpportunityInput(
        leadId,
        accountId,
        strip(name),
        amount,
        listPrice,
        strip(stage),
        ownerId,
        strip(product),
        createdAt,
        openedAt);
  }

  /** Everything that is wrong with the normalized input. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (name != null && name.length() > 200) {
      errors.add(new FieldError("/name", "field.size", "At most 200 characters."));
    }
    if (product != null && product.length() > 100) {
      errors.add(new FieldError("/product", "field.size", "At most 100 characters."));
    }
    Price.check("/amount", amount, errors);
    Price.check("/listPrice", listPrice, errors);
    if (stage != null && !Stage.openKeys().contains(stage)) {
      errors.add(stageError("/stage", stage));
    }
    Moments.check("/createdAt", createdAt).ifPresent(errors::add);
    Moments.check("/openedAt", openedAt).ifPresent(errors::add);
    return errors;
  }

  static FieldError stageError(String pointer, String stage) {
    return Stage.of(stage).isPresent()
        ? new FieldError(
            pointer, "opportunity.use-closing", "Won and lost are reached by a closing.")
        : new FieldError(
            pointer,
            "opportunity.stage-unknown",
            "One of " + String.join(", ", Stage.openKeys()) + ".");
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
