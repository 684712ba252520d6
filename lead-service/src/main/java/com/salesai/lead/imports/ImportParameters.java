package com.salesai.lead.imports;

/**
 * What an import job needs to know.
 *
 * @param upsert true when rows change known leads
 * @param parts number of parts
 * @param rows number of rows
 */
record ImportParameters(boolean upsert, ImportHeader header, int parts, long rows) {}
