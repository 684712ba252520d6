package com.salesai.analytics.audit;

import com.salesai.analytics.query.Parameters;
import java.time.Instant;

/**
 * Which audit records to list; null does not restrict.
 *
 * @param from first moment included
 * @param to first moment excluded
 */
record AuditFilter(
    String action,
    String actorId,
    String targetType,
    String targetId,
    Instant from,
    Instant to,
    Parameters.After after) {}
