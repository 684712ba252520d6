/**
 * Events of opportunities: opened, moved, won and lost; topic {@code salesai.opportunity.v1}, key
 * {@code opportunityId}.
 */
package com.salesai.contracts.opportunity;
