package com.salesai.platform.jobs;

import com.salesai.platform.tenancy.Caller;
import java.util.UUID;

/**
 * What a handler knows when it does the next step.
 *
 * @param caller who asked for the work
 * @param parameters JSON text given when the job was submitted
 * @param checkpoint JSON text of the last step, or null in the first
 * @param result JSON text of the last step, or null
 * @param processed units done so far
 */
public record JobStep(
    UUID id, Caller caller, String parameters, String checkpoint, String result, long processed) {}
