package com.salesai.platform.files;

/**
 * Where a stored file is and what it holds; the feature keeps it in its own row.
 *
 * @param area the feature's name for this kind of file, such as {@code proposal-pdf}
 * @param key made by the store, never from user input
 * @param size bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits; checked at every read
 * @param contentType media type as given when it was saved
 */
public record FileRef(String area, String key, long size, String sha256, String contentType) {}
