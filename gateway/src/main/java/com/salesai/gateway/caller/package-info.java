/** Who asks: read from a verified token and nothing else. */
package com.salesai.gateway.caller;
