package com.salesai.lead.activity;

import com.salesai.lead.capture.FreeForm;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.web.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A touchpoint as a client tells it.
 *
 * @param type kind in snake_case: page_view, pricing_view, form_submit, email_open, email_click,
 *     email_reply, download, webinar, demo_request, meeting, call, chat, note, task and others; one
 *     that is not known is kept and counts nothing
 * @param occurredAt now when absent; may lie in the past
 * @param properties anything else worth keeping; at most 16 KB of JSON
 */
@Schema(name = "ActivityInput", requiredProperties = "type")
public record ActivityInput(
    @Schema(maxLength = 64, examples = "pricing_view") String type,
    Instant occurredAt,
    @Schema(maxLength = 64, examples = "email_warm") String channel,
    @Schema(maxLength = 200, examples = "autumn-routing") String campaign,
    Map<String, Object> properties) {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
  private static final int MAX_PROPERTY_BYTES = 16 * 1024;

  ActivityInput normalized() {
    return new ActivityInput(
        type == null ? null : type.strip(),
        occurredAt,
        strip(channel),
        strip(campaign),
        properties == null ? Map.of() : properties);
  }

  /** Everything that is wrong with the normalized input; pointers start with the prefix. */
  List<FieldError> errors(String prefix) {
    List<FieldError> errors = new ArrayList<>();
    if (type == null || !TYPE.matcher(type).matches()) {
      errors.add(
          new FieldError(
              prefix + "/type",
              "activity.type-syntax",
              "1 to 64 letters, digits, '_', '.', ':' and '-', such as pricing_view."));
    }
    if (channel != null && channel.length() > 64) {
      errors.add(new FieldError(prefix + "/channel", "field.size", "At most 64 characters."));
    }
    if (campaign != null && campaign.length() > 200) {
      errors.add(new FieldError(prefix + "/campaign", "field.size", "At most 200 characters."));
    }
    FreeForm.check(prefix + "/properties", properties, MAX_PROPERTY_BYTES, errors);
    Moments.check(prefix + "/occurredAt", occurredAt).ifPresent(errors::add);
    return errors;
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
