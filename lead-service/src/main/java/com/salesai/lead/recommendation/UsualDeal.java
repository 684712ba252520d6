package com.salesai.lead.recommendation;

import java.math.BigDecimal;

/** What a deal of the organization usually brings: the value of a lead that becomes one. */
record UsualDeal(BigDecimal amount, String currency) {}
