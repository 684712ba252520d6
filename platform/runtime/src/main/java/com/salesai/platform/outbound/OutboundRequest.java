package com.salesai.platform.outbound;

import java.util.Map;

/**
 * One request to the outside.
 *
 * @param method HTTP method in upper case
 * @param url absolute address, see {@link OutboundHttp#check}
 * @param headers header fields; {@code Host} and the framing fields are set by the client
 * @param body exact bytes to send, or null for none
 */
public record OutboundRequest(String method, String url, Map<String, String> headers, byte[] body) {

  public OutboundRequest {
    headers = Map.copyOf(headers);
  }

  public static OutboundRequest post(String url, Map<String, String> headers, byte[] body) {
    return new OutboundRequest("POST", url, headers, body);
  }
}
