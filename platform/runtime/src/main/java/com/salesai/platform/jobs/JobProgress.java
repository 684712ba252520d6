package com.salesai.platform.jobs;

/**
 * Where a job stands after a step.
 *
 * @param checkpoint JSON text from which the next step goes on
 * @param processed units done in all
 * @param total units in all, or null while unknown
 * @param result JSON text shown to the user, or null
 * @param done true when there is nothing left
 */
public record JobProgress(
    String checkpoint, long processed, Long total, String result, boolean done) {}
