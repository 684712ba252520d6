package com.salesai.contracts.lead;

import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;

/**
 * One reason of a score. The label is the reader's business: it depends on the language.
 *
 * @param code stable reason code in lower kebab case, dots allowed, for example {@code
 *     pricing-page-viewed}
 * @param points share of the score, -100 to 100; the points of all reasons add up to the value
 */
@WireRecord
public record ScoreReason(@Required String code, @Required int points) {}
