/**
 * The one file store: bytes too large for a table, kept per organization in a directory or in an
 * S3-compatible bucket. What a file means stays in the feature that saved it.
 */
package com.salesai.platform.files;
