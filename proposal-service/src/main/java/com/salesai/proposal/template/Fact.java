package com.salesai.proposal.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One number, name or date that a document may state.
 *
 * @param id stable name within the document, such as {@code opportunity.amount}
 * @param label what it is, in the document's language
 * @param value exactly as the document shows it, in the document's language
 * @param source the record or rule it comes from, such as {@code
 *     /api/v1/opportunities/<id>#/amount}
 */
@Schema(name = "ProposalFact")
public record Fact(String id, String label, String value, String source) {}
