/** Whom a conversation was held with, asked from lead-service with the caller's own token. */
package com.salesai.conversation.customer;
