package com.salesai.lead.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a row was rejected.
 *
 * @param line line of the file on which the row starts, from 1
 * @param field column or field; null when the row as a whole is meant
 * @param code stable code of the rule
 * @param detail what is wrong, in English
 */
@Schema(name = "ImportRowError")
public record RowError(long line, String field, String code, String detail) {}
