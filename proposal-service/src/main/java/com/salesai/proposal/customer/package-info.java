/** What lead-service knows of a customer, asked over REST with the caller's own token. */
package com.salesai.proposal.customer;
