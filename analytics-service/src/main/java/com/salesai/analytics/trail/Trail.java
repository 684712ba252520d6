package com.salesai.analytics.trail;

import java.util.List;
import java.util.UUID;

/**
 * The events of an aggregate and what belongs to them, oldest first.
 *
 * @param truncated true when there are more than are shown
 */
record Trail(UUID aggregateId, List<TrailStep> data, boolean truncated) {}
