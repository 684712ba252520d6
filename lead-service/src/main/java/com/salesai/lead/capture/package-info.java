/** Leads: taken in, corrected, read and listed. */
package com.salesai.lead.capture;
