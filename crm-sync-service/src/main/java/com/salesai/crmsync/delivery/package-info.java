/**
 * Deliveries: the queue of events per webhook endpoint, the worker that signs and sends them with
 * retries, and the log that people read and replay from.
 */
package com.salesai.crmsync.delivery;
