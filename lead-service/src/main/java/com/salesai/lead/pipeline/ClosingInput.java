package com.salesai.lead.pipeline;

import com.salesai.contracts.Money;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.web.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deal ends.
 *
 * @param amount agreed value; the amount so far when absent
 * @param closedAt now when absent; may lie in the past, not before the deal was opened
 * @param lossReason only with lost
 */
@Schema(name = "ClosingInput", requiredProperties = "outcome")
public record ClosingInput(
    @Schema(enumeration = {"won", "lost"}) String outcome,
    Money amount,
    Instant closedAt,
    @Schema(maxLength = 200, examples = "price") String lossReason) {

  /** Everything that is wrong with it. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (!Outcome.WON.equals(outcome) && !Outcome.LOST.equals(outcome)) {
      errors.add(new FieldError("/outcome", "opportunity.outcome-unknown", "won or lost."));
    }
    if (lossReason != null && lossReason.length() > 200) {
      errors.add(new FieldError("/lossReason", "field.size", "At most 200 characters."));
    }
    if (lossReason != null && Outcome.WON.equals(outcome)) {
      errors.add(
          new FieldError(
              "/lossReason", "opportunity.loss-reason-of-won", "A deal that is won has none."));
    }
    Price.check("/amount", amount, errors);
    Moments.check("/closedAt", closedAt).ifPresent(errors::add);
    return errors;
  }
}
