/** Proposals: written from a template and checked facts, and their way from draft to decision. */
package com.salesai.proposal.proposal;
