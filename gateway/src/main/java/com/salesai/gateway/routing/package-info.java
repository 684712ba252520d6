/** The way of a request through the edge: path check, gate, streaming to a service. */
package com.salesai.gateway.routing;
