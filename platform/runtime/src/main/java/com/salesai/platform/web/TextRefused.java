package com.salesai.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that the database cannot keep exactly: it holds U+0000 or half of a surrogate pair. */
final class TextRefused extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  TextRefused(JsonParser parser, String message) {
    super(parser, message);
  }
}
