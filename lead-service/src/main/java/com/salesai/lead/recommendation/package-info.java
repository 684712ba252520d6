/** The next best customers: open leads and deals by probability and value, with what to do. */
package com.salesai.lead.recommendation;
