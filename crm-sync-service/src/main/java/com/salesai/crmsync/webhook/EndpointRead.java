package com.salesai.crmsync.webhook;

/** An endpoint with the version that its entity tag is made of. */
record EndpointRead(EndpointView view, int version) {

  static EndpointRead of(WebhookEndpoint endpoint) {
    return new EndpointRead(EndpointView.of(endpoint), endpoint.version);
  }
}
