package com.salesai.crmsync.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint to create.
 *
 * @param url https address on port 443 or 8443 that is reachable from the outside
 * @param events short event names, {@code lead.*} for all of an aggregate, {@code *} for all
 * @param description note for people
 * @param enabled false creates it switched off; true when absent
 */
@Schema(name = "NewWebhookEndpoint")
record NewEndpoint(
    @Schema(examples = "https://hooks.example.com/salesai") @NotBlank @Size(max = 2048) String url,
    @Schema(examples = "[\"lead.*\", \"opportunity.won\"]") @NotEmpty @Size(max = 50)
        List<@NotNull @Size(max = 100) String> events,
    @Size(max = 500) String description,
    Boolean enabled) {}
