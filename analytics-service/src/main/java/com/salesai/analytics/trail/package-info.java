/** The events themselves: listed, and followed from the outbox over Kafka to their effect. */
package com.salesai.analytics.trail;
