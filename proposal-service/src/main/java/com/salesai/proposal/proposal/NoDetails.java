package com.salesai.proposal.proposal;

/** The body of a step that needs no details: an empty object, or nothing. */
record NoDetails() {}
