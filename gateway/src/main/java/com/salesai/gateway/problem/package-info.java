/** Problem documents (RFC 9457) of the edge. */
package com.salesai.gateway.problem;
