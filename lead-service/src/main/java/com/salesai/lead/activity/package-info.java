/** What leads do and what is done with them: touchpoints, and the timeline of a lead. */
package com.salesai.lead.activity;
