package com.salesai.platform.web;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) or parameter name
 * @param code stable code of the rule
 * @param detail what is wrong and how to mend it
 */
public record FieldError(String pointer, String code, String detail) {}
