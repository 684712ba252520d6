/**
 * Events of leads: first touch, activities and scores; topic {@code salesai.lead.v1}, key {@code
 * leadId}.
 */
package com.salesai.contracts.lead;
