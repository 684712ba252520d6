package com.salesai.contracts.audit;

import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;

/**
 * One field that an audited action changed. Values are settings, roles and ids as text; the value
 * of a secret or of personal data is never recorded, only that the field changed.
 *
 * @param field the field's path, for example {@code visibility.rep}
 * @param before value before; absent when there was none or it must not be shown
 * @param after value after; absent when there is none or it must not be shown
 */
@WireRecord
public record AuditChange(@Required String field, String before, String after) {}
