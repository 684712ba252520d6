/** What the buyer reads: the stored HTML of a proposal and the PDF made from it. */
package com.salesai.proposal.document;
