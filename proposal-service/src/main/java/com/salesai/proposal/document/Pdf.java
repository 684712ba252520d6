package com.salesai.proposal.document;

/** A finished PDF file. */
record Pdf(byte[] content, int pages) {}
