package com.salesai.gateway.web;

/**
 * One broken rule of a request.
 *
 * @param pointer JSON pointer to the value
 * @param code stable code, for example {@code currency.unknown}
 * @param detail sentence for people
 */
public record FieldError(String pointer, String code, String detail) {}
