package com.salesai.crmsync.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of an endpoint (merge patch): only what is present changes; {@code description} null
 * removes it.
 */
@Schema(name = "WebhookEndpointChange")
record EndpointChange(
    @Size(min = 1, max = 2048) String url,
    @Size(min = 1, max = 50) List<@NotNull @Size(max = 100) String> events,
    @Schema(implementation = String.class, nullable = true, maxLength = 500) JsonNode description,
    Boolean enabled) {

  /** The new description, null to remove it; only when one was sent. */
  String newDescription() {
    if (description.isNull()) {
      return null;
    }
    if (!description.isTextual() || description.textValue().length() > 500) {
      throw ProblemException.unprocessable(
          "request.invalid",
          "The request breaks 1 rule(s).",
          new FieldError("/description", "field.size", "must be a text of at most 500 characters"));
    }
    return description.textValue();
  }
}
